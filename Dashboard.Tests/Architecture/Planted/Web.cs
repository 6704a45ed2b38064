using Dashboard.Domain.Calculation;
using Hangfire;
using Microsoft.EntityFrameworkCore;

// A house in which every dependency rule is broken once; DependencyRulesTests names each violation.
namespace Dashboard.Tests.Architecture.Planted.Persistence
{
    internal sealed class LineStore
    {
        public DbContext? Context { get; init; }
    }
}

namespace Dashboard.Tests.Architecture.Planted.Snapshots
{
    internal sealed class SnapshotNews
    {
        public static string Rules => nameof(LightRules) + LightRules.ByBounds(1m, new(0.6m, 0.8m, null));
    }
}

namespace Dashboard.Tests.Architecture.Planted.Jobs
{
    internal static class RefreshJob
    {
        public static string Client() => typeof(BackgroundJobClient).Name;
    }
}

namespace Dashboard.Tests.Architecture.Planted.Import
{
    internal static class Importer
    {
        public static async Task<string> ImportAsync()
        {
            await Task.Yield();
            Func<Persistence.LineStore> late = () => new() { Context = new DbContext(new DbContextOptionsBuilder().Options) };
            return late().ToString() + BackgroundJob.Enqueue(() => RefreshLater());
        }

        public static void RefreshLater()
        {
        }
    }
}

namespace Dashboard.Tests.Architecture.Planted.Theme
{
    internal static class Colours
    {
        public static int Count => 1;
    }
}

namespace Dashboard.Tests.Architecture.Planted.Resources
{
    internal sealed class Texts;
}

namespace Dashboard.Tests.Architecture.Planted.Shell
{
    internal static class DashboardUrls
    {
        public static string Overview(Components.MoneyUnit unit) => unit + Snapshots.SnapshotNews.Rules;
    }
}
