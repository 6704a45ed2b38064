using Hangfire;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Architecture;

/// <summary>Who may know whom (R3–R8).</summary>
internal static class DependencyRules
{
    private static readonly TypeSet EfCore = TypeSet.OfLibrary(
        "EF Core", ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite"],
        typeof(DbContext), typeof(RelationalDatabaseFacadeExtensions), typeof(SqliteConnection));

    private static readonly TypeSet Hangfire =
        TypeSet.OfLibrary("Hangfire", ["Hangfire"], typeof(BackgroundJob), typeof(DashboardOptions));

    private static readonly NamedException UnitInAddress =
        new("*", "Components.MoneyUnit", "the unit in which amounts are shown is part of every address");

    public static readonly IReadOnlyDictionary<string, Func<House, RuleOutcome>> All = new Dictionary<string, Func<House, RuleOutcome>>
    {
        ["R3 EF Core only from Persistence"] = house =>
            ArchitectureRule.Only(house, house.Folder("Persistence"), EfCore),
        ["R4 no component on Persistence"] = house =>
            ArchitectureRule.Forbid(house, house.RazorComponents, house.Folder("Persistence")),
        ["R4 Persistence only from services and readers"] = house =>
            ArchitectureRule.Only(house, PersistenceUsers(house), house.Folder("Persistence")),
        ["R5 Calculation only from Snapshots"] = house =>
            ArchitectureRule.Only(house, house.Folder("Snapshots"), TypeSet.Folder("Dashboard.Domain.Calculation")),
        ["R6 Hangfire only from Jobs"] = house =>
            ArchitectureRule.Only(house, house.Folders("Jobs", "Security"), Hangfire),
        ["R7 Components and Charts stand alone"] = ComponentsStandAlone,
        ["R7 addresses know only the unit"] = house =>
            ArchitectureRule.Forbid(house, Addresses(house), house.AllOfWeb.Except(Addresses(house)), UnitInAddress),
        ["R8 no page folder on another"] = PagesStandAlone,
    };

    private static RuleOutcome ComponentsStandAlone(House house)
    {
        TypeSet subject = house.Folders("Components", "Charts");
        TypeSet others = house.AllOfWeb.Except(subject).Except(house.Folders("Theme", "Resources"));
        return ArchitectureRule.Forbid(
            house, subject, others,
            new("*", "Shell.DashboardUrls", "a link must not invent its address"),
            new("*", "Shell.PageQuery", "what an address carries"),
            new("Components.RefreshOnNewSnapshot", "Snapshots.SnapshotNews", "the one subscriber to news"));
    }

    private static RuleOutcome PagesStandAlone(House house)
    {
        if (house.WaitsFor(house.Pages) is { } folder) return new([], folder);
        string root = $"{house.Web}.Pages.";
        string[] features = [.. house.Types.Where(house.Pages.Contains)
            .Select(t => t.Namespace.FullName)
            .Where(name => name.StartsWith(root, StringComparison.Ordinal))
            .Select(name => name[root.Length..].Split('.')[0])
            .Distinct()];
        TypeSet all = house.Folders([.. features.Select(f => $"Pages.{f}").DefaultIfEmpty("Pages")]);
        return RuleOutcome.All([.. features.Select(feature => house.Folder($"Pages.{feature}"))
            .Select(own => ArchitectureRule.Forbid(house, own, all.Except(own)))
            .DefaultIfEmpty(new(["no page folder: the rule would be green for nothing"], null))]);
    }

    private static TypeSet PersistenceUsers(House house)
    {
        TypeSet shell = house.Folder("Shell");
        TypeSet readers = new("readers of pages and of the frame", [], type =>
            (house.Pages.Contains(type) || shell.Contains(type)) && type.Name.EndsWith("Reader", StringComparison.Ordinal));
        return house.Folders("Import", "Snapshots", "Jobs", "Cli", "Demo", "Security", "Approval", "Alerts", "Assessment", "Monitoring", "Evidence", "Reminders").Or(readers);
    }

    private static TypeSet Addresses(House house) => new("DashboardUrls", [], type =>
        type.FullName == $"{house.Web}.Shell.DashboardUrls" || type.FullName == $"{house.Web}.Shell.PageQuery");
}
