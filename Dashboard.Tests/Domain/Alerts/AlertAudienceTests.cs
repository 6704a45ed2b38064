using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.Alerts;

public sealed class AlertAudienceTests
{
    private static readonly AlertCandidate[] Everybody =
    [
        At("own-officer", Role.Officer, 0), At("b-officer", Role.Officer, 0), At("far-officer", Role.Officer, 1),
        At("reporter", Role.Reporter, 0), At("auditor", Role.Auditor, 0),
        At("own-manager", Role.Manager, 0), At("far-manager", Role.Manager, 2), At("top-manager", Role.Manager, int.MaxValue),
        At("overseer", Role.Overseer, int.MaxValue), At("near-overseer", Role.Overseer, 2), At("admin", Role.Admin, int.MaxValue), At("part-admin", Role.Admin, 1),
    ];

    [Theory]
    [InlineData(AlertLevel.Officer, AlertSubjectKind.Line, "b-officer own-officer")]
    [InlineData(AlertLevel.Officer, AlertSubjectKind.Indicator, "b-officer own-officer reporter")]
    [InlineData(AlertLevel.Manager, AlertSubjectKind.Line, "own-manager")]
    [InlineData(AlertLevel.Leader, AlertSubjectKind.Line, "far-manager")]
    [InlineData(AlertLevel.Finance, AlertSubjectKind.Line, "near-overseer")]
    public void At_Everybody_AreTheNearestOfTheLevel(AlertLevel level, AlertSubjectKind subject, string names) =>
        Names(AlertAudience.At(level, Everybody, subject)).ShouldBe(names);

    [Theory]
    [InlineData(AlertLevel.Officer, "own-officer b-officer", "far-officer")]
    [InlineData(AlertLevel.Officer, "own-officer b-officer far-officer", "own-manager")]
    [InlineData(AlertLevel.Officer, "own-officer b-officer far-officer own-manager far-manager top-manager", "near-overseer")]
    [InlineData(AlertLevel.Manager, "own-manager", "far-manager")]
    [InlineData(AlertLevel.Leader, "own-manager", "top-manager")]
    [InlineData(AlertLevel.Leader, "far-manager top-manager", "near-overseer")]
    [InlineData(AlertLevel.Finance, "near-overseer", "overseer")]
    [InlineData(AlertLevel.Finance, "near-overseer overseer", "admin")]
    [InlineData(AlertLevel.Finance, "near-overseer overseer admin", "")]
    public void At_SomeAreMissing_IsTheNextInLine(AlertLevel level, string missing, string names)
    {
        string[] gone = missing.Split(' ');
        Names(AlertAudience.At(level, [.. Everybody.Where(c => !gone.Contains(c.Name))], AlertSubjectKind.Line)).ShouldBe(names);
    }

    [Fact]
    public void At_SeveralGrantsOfOneAccount_AreToldOnce()
    {
        AlertCandidate[] twice = [At("zhang", Role.Officer, 0), At("zhang", Role.Officer, 0), At("zhang", Role.Reporter, 0)];
        Names(AlertAudience.At(AlertLevel.Officer, twice, AlertSubjectKind.Indicator)).ShouldBe("zhang");
    }

    [Theory]
    [InlineData(AlertSeverity.Notice, "b-officer own-officer")]
    [InlineData(AlertSeverity.Warning, "b-officer own-officer")]
    [InlineData(AlertSeverity.Critical, "b-officer own-manager own-officer")]
    public void AtOpening_Critical_TellsTheManagerToo(AlertSeverity severity, string names) =>
        Names(AlertAudience.AtOpening(severity, Everybody, AlertSubjectKind.Line)).ShouldBe(names);

    [Fact]
    public void AtOpening_OfficerIsTheManager_IsToldOnce() =>
        Names(AlertAudience.AtOpening(AlertSeverity.Critical, [At("zhang", Role.Officer, 0), At("zhang", Role.Manager, 0)], AlertSubjectKind.Line)).ShouldBe("zhang");

    [Theory]
    [InlineData("own-officer", "own-officer")]
    [InlineData("OWN-OFFICER", "own-officer")]
    [InlineData("张三", "b-officer")]
    [InlineData(null, "b-officer")]
    public void Owner_NamedPerson_AnswersElseTheFirst(string? named, string owner) =>
        AlertAudience.Owner(new(AlertSubjectKind.Line, "X", "x", "A", null, named), AlertAudience.At(AlertLevel.Officer, Everybody, AlertSubjectKind.Line))!.Name.ShouldBe(owner);

    [Theory]
    [InlineData(null, "b-officer own-officer", "")]
    [InlineData("上级", "b-officer own-officer", "")]
    [InlineData("FAR-REPORTER", "far-reporter", "")]
    [InlineData("far-reporter", "far-reporter", "")]
    [InlineData("own-manager", "b-officer own-officer", "")]
    [InlineData(null, "far-reporter", "own-officer b-officer")]
    [InlineData(null, "far-admin", "own-officer b-officer far-reporter")]
    [InlineData(null, "", "own-officer b-officer far-reporter far-admin")]
    public void Reporters_OfAnIndicator_AreTheNamedOneElseTheNearest(string? owner, string names, string missing)
    {
        AlertCandidate[] all = [At("own-officer", Role.Officer, 0), At("b-officer", Role.Officer, 0), At("own-manager", Role.Manager, 0), At("far-reporter", Role.Reporter, 2), At("far-admin", Role.Admin, 3)];
        Names(AlertAudience.Reporters(owner, [.. all.Where(c => !missing.Split(' ').Contains(c.Name))])).ShouldBe(names);
    }

    [Fact]
    public void Owner_Nobody_IsNull() => AlertAudience.Owner(new(AlertSubjectKind.Line, "X", "x", "A"), []).ShouldBeNull();

    private static AlertCandidate At(string name, Role role, int distance) => new(name, name, name.ToUpperInvariant(), role, distance);

    private static string Names(IEnumerable<AlertCandidate> some) => string.Join(' ', some.Select(c => c.Name));
}
