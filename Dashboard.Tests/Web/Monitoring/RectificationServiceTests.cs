using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;

namespace Dashboard.Tests.Web.Monitoring;

public sealed class RectificationServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(-1, "整改", RoundOutcome.WrongDate)]
    [InlineData(0, "整改", RoundOutcome.Done)]
    [InlineData(5, " ", RoundOutcome.ReasonMissing)]
    [InlineData(5, null, RoundOutcome.Impossible)]
    public async Task Order_ByItsDayAndText_IsTakenOrRefused(int days, string? text, RoundOutcome outcome)
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        string said = text ?? new('长', RectificationRules.LongestText + 1);
        Order(office, null, said, Today.AddDays(days)).ShouldBe(outcome);
        office.Ledger.Number("SELECT count(*) FROM Rectification").ShouldBe(outcome == RoundOutcome.Done ? 1 : 0);
    }

    [Fact]
    public async Task Order_OfAProjectOfAnotherUnit_IsRefused()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        Order(office, "L3").ShouldBe(RoundOutcome.NotFound);
        Order(office, "L2").ShouldBe(RoundOutcome.Done);
        (Only(office).LineName, Only(office).OrderedBy).ShouldBe(("乙", "head-of-D"));
    }

    [Fact]
    public async Task Reply_WithoutADayThatCanBeKept_IsRefused()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        Order(office, null).ShouldBe(RoundOutcome.Done);
        Take(office, RectificationStep.Reply, "已整改", null).ShouldBe(RoundOutcome.WrongDate);
        Take(office, RectificationStep.Reply, "已整改", Today.AddDays(-1)).ShouldBe(RoundOutcome.WrongDate);
        Take(office, RectificationStep.Reply, new('长', RectificationRules.LongestText + 1), Today).ShouldBe(RoundOutcome.Impossible);
        Take(office, RectificationStep.Reply, " ", Today).ShouldBe(RoundOutcome.ReasonMissing);
        Take(office, RectificationStep.Reply, "已整改", Today).ShouldBe(RoundOutcome.Done);
    }

    [Fact]
    public async Task Rectification_OnItsWay_CountsPromisesAndNeedsAnotherPersonToEndIt()
    {
        await using RoundOffice office = await RoundOffice.OpenAsync();
        Order(office, null).ShouldBe(RoundOutcome.Done);
        Take(office, RectificationStep.Close, "好", null, office.Office.HeadOfD).ShouldBe(RoundOutcome.WrongState);
        // Who leads the department may answer, too, but not judge the own answer.
        Take(office, RectificationStep.Reply, "月底完成", Today.AddDays(8), office.Office.HeadOfD).ShouldBe(RoundOutcome.Done);
        Take(office, RectificationStep.Close, null, null, office.Office.HeadOfD).ShouldBe(RoundOutcome.OwnWork);
        Take(office, RectificationStep.Return, null, null, Above(office)).ShouldBe(RoundOutcome.ReasonMissing);
        Take(office, RectificationStep.Return, "太笼统", null, Above(office)).ShouldBe(RoundOutcome.Done);
        Only(office).ShouldSatisfyAllConditions(order => order.State.ShouldBe(RectificationState.Ordered), order => order.Note.ShouldBe("太笼统"), order => order.Promises.ShouldBe(1));
        Take(office, RectificationStep.Reply, "十二月五日完成", Today.AddDays(13)).ShouldBe(RoundOutcome.Done);
        Only(office).ShouldSatisfyAllConditions(
            order => order.Note.ShouldBeNull("it was about the reply before"), order => order.Promises.ShouldBe(2), order => order.PromisedOn.ShouldBe(Today.AddDays(13)), order => order.Reply.ShouldBe("十二月五日完成"));
        Take(office, RectificationStep.Close, "已验收", null, office.Office.HeadOfD2).ShouldBe(RoundOutcome.NotFound);
        Take(office, RectificationStep.Close, "已验收", null, Above(office)).ShouldBe(RoundOutcome.Done);
        Only(office).ShouldSatisfyAllConditions(
            order => order.State.ShouldBe(RectificationState.Closed), order => order.Promises.ShouldBe(2), order => order.PromisedOn.ShouldBe(Today.AddDays(13)), order => order.Steps.ShouldBeEmpty());
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='rectification-moved' AND Department='D1'").ShouldBe(4);
    }

    private static Person Above(RoundOffice office) => office.Office.In("D", Role.Manager, "above");

    private static RectificationService Service(RoundOffice office) => office.Ledger.Get<RectificationService>();

    private static RoundOutcome Order(RoundOffice office, string? line, string text = "整改", DateOnly? dueOn = null) =>
        Service(office).Order(new(office.D1, line, RectificationMeasure.Correct, text, dueOn ?? Today.AddDays(14)), office.Office.HeadOfD, RoundOffice.Of(office.Office.HeadOfD));

    private static RoundOutcome Take(RoundOffice office, RectificationStep step, string? text, DateOnly? promisedOn, Person? person = null) =>
        Service(office).Take(Only(office).Id, new(step, text, promisedOn), person ?? office.Office.Drafter, RoundOffice.Of(person ?? office.Office.Drafter));

    private static RectificationOrder Only(RoundOffice office) => office.Ground.Rectifications.Below(office.Round, office.Ledger.Node("D"), Above(office)).ShouldHaveSingleItem();
}
