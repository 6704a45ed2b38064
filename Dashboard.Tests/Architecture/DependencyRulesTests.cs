namespace Dashboard.Tests.Architecture;

/// <summary>Each dependency rule, on the product and, to see it red, on the planted house.</summary>
public sealed class DependencyRulesTests
{
    public static TheoryData<string> Rules => [.. DependencyRules.All.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Product_EveryRule_HasNoViolation(string rule)
    {
        RuleOutcome outcome = DependencyRules.All[rule](House.Product);
        outcome.Violations.ShouldBeEmpty();
        Assert.SkipWhen(outcome.WaitsFor is not null, $"{outcome.WaitsFor} is still in PendingFolders");
    }

    [Theory]
    [InlineData("R3 EF Core only from Persistence", "Import.Importer → Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("R4 no component on Persistence", "Pages.Lines.LinesPage → {0}.Persistence.LineStore")]
    [InlineData("R4 Persistence only from services and readers", "Pages.Lines.LinesView → {0}.Persistence.LineStore")]
    [InlineData("R5 Calculation only from Snapshots", "Pages.Lines.LinesPage → Dashboard.Domain.Calculation.LightRules")]
    [InlineData("R6 Hangfire only from Jobs", "Import.Importer → Hangfire.BackgroundJob")]
    [InlineData("R7 Components and Charts stand alone", "Components.Deep.Card → {0}.Snapshots.SnapshotNews")]
    [InlineData("R7 Components and Charts stand alone", "Charts.Chart → {0}.Pages.Lines.LinesView")]
    [InlineData("R7 addresses know only the unit", "Shell.DashboardUrls → {0}.Snapshots.SnapshotNews")]
    [InlineData("R8 no page folder on another", "Pages.Overview.OverviewView → {0}.Pages.Lines.LinesView")]
    public void PlantedHouse_RuleBroken_IsRed(string rule, string edge)
    {
        string expected = $"{House.Planted.Web}.{edge.Replace("{0}", House.Planted.Web, StringComparison.Ordinal)}";
        DependencyRules.All[rule](House.Planted).Violations.ShouldContain(expected);
    }

    [Fact]
    public void PlantedHouse_NamedExceptions_AreLetThrough()
    {
        IReadOnlyList<string> found = DependencyRules.All["R7 Components and Charts stand alone"](House.Planted).Violations;
        found.ShouldNotContain(v => v.Contains("RefreshOnNewSnapshot", StringComparison.Ordinal));
        found.ShouldNotContain(v => v.EndsWith("DashboardUrls", StringComparison.Ordinal));
        found.ShouldNotContain(v => v.Contains("ComponentsAside", StringComparison.Ordinal));
    }

    [Fact]
    public void PlantedHouse_Readers_MaySeePersistence() =>
        DependencyRules.All["R4 Persistence only from services and readers"](House.Planted).Violations
            .ShouldNotContain(v => v.Contains("LinesReader", StringComparison.Ordinal));

    [Fact]
    public void EmptySubject_NotPending_IsRed()
    {
        RuleOutcome outcome = ArchitectureRule.Forbid(House.Product, House.Product.Folder("Nowhere"), House.Product.AllOfWeb);
        outcome.Violations.ShouldHaveSingleItem().ShouldContain("green for nothing");
    }

    [Fact]
    public void EmptyTarget_NotPending_IsRed() =>
        ArchitectureRule.Forbid(House.Product, House.Product.AllOfWeb, House.Product.Folder("Nowhere"))
            .Violations.ShouldHaveSingleItem().ShouldContain("green for nothing");

    [Fact]
    public void Library_WrongNamespace_IsRed() =>
        ArchitectureRule.Forbid(House.Product, House.Product.AllOfWeb, TypeSet.OfLibrary("library", ["No.Such"], typeof(FactAttribute)))
            .Violations.ShouldHaveSingleItem().ShouldContain("green for nothing");

    [Fact]
    public void Target_NeverUsedByAllowed_IsRed() =>
        ArchitectureRule.Only(House.Planted, House.Planted.Folder("Theme"), TypeSet.Folder("Dashboard.Domain.Calculation"))
            .Violations.ShouldContain(v => v.EndsWith("the rule proves nothing", StringComparison.Ordinal));

    [Fact]
    public void PendingUse_AlreadyMade_MustLeaveTheList()
    {
        House house = House.Planted with
        {
            Pending = new HashSet<string> { $"{House.Planted.Web}.Snapshots → Dashboard.Domain.Calculation" },
        };
        DependencyRules.All["R5 Calculation only from Snapshots"](house).Violations
            .ShouldContain(v => v.StartsWith("remove ", StringComparison.Ordinal));
    }

    [Fact]
    public void PendingFolders_Product_AreStillEmpty() =>
        PendingFolders.Outdated(House.Product, PendingFolders.All).ShouldBeEmpty();

    [Fact]
    public void PendingFolders_FolderWithTypes_MustLeaveTheList() =>
        PendingFolders.Outdated(House.Product, ["Dashboard.Web.Shell", "Dashboard.Web.Nowhere"])
            .ShouldBe(["remove Dashboard.Web.Shell from PendingFolders"]);
}
