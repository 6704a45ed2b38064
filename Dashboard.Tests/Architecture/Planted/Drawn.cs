using Dashboard.Domain.Calculation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Architecture.Planted.Components
{
    internal enum MoneyUnit
    {
        Yuan,
    }

    internal sealed class RefreshOnNewSnapshot : ComponentBase
    {
        public static string News => Snapshots.SnapshotNews.Rules;
    }
}

namespace Dashboard.Tests.Architecture.Planted.Components.Deep
{
    internal sealed class Card : ComponentBase
    {
        public static string Link(MoneyUnit unit) => Shell.DashboardUrls.Overview(unit) + Snapshots.SnapshotNews.Rules;
    }
}

// Its name begins like Components: an unanchored rule would take it for a part of that folder.
namespace Dashboard.Tests.Architecture.Planted.ComponentsAside
{
    internal static class Neighbour
    {
        public static string News => Snapshots.SnapshotNews.Rules;
    }
}

namespace Dashboard.Tests.Architecture.Planted.Charts
{
    internal static class Chart
    {
        public static string Of(Pages.Lines.LinesView view) => view.ToString()!;
    }
}

namespace Dashboard.Tests.Architecture.Planted.Pages.Lines
{
    internal sealed class LinesReader
    {
        public static string Read(Persistence.LineStore store) => store.ToString()!;
    }

    internal sealed class LinesView
    {
        public static string Leak(Persistence.LineStore store) => store.ToString()!;
    }

    internal sealed class LinesPage : ComponentBase
    {
        [Inject]
        public Persistence.LineStore? Store { get; set; }

        public static string Judge(Expectation expectation) => expectation.ToString() + typeof(LightRules).Name;
    }
}

namespace Dashboard.Tests.Architecture.Planted.Pages.Overview
{
    internal static class OverviewView
    {
        public static Lines.LinesView Borrowed() => new();
    }
}
