using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class MonitoringFormsTests
{
    private static readonly MonitoringForm Plain = MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringAnswers.None);

    [Fact]
    public void Form_WithoutAnswers_IsPrefilledFromFactsAndForecast()
    {
        (Plain.Total.Initial, Plain.Total.Executed, Plain.Total.Rate.Value, Plain.Total.FullYear, Plain.Total.IsAnswered)
            .ShouldBe((Money.FromYuan(10_000_000m), Money.FromYuan(4_000_000m), 0.4m, Money.FromYuan(9_300_000m), false));
        Plain.Outlook.ShouldBe(LandingOutlook.Possible);
        Plain.Goal.ShouldBe("改善办学条件。");
        Plain.Indicators.Select(row => (row.Target, row.Reached, row.FullYear, row.Outlook)).ShouldBe(
        [
            ("≥100间", "60间", "≥100间", LandingOutlook.Certain), ("≥100%", "50%", null, LandingOutlook.Possible), ("≤30万元", "12万元", "≤30万元", LandingOutlook.Certain),
            ("≤5万元", "6万元", null, LandingOutlook.Impossible), ("≥90%", null, null, null),
        ]);
        Plain.Indicators.ShouldAllBe(row => !row.IsOutlookAnswered && !row.IsFullYearAnswered && row.Reasons == DeviationReasons.None);
    }

    [Fact]
    public void Answer_BesideFacts_GoesBeforeThemAndSaysSo()
    {
        MonitoringForm form = MonitoringSamples.Form;
        (form.Total.FullYear, form.Total.IsAnswered).ShouldBe((Money.FromYuan(9_500_000m), true));
        MonitoringRow row = form.Indicators[1];
        (row.FullYear, row.IsFullYearAnswered, row.Outlook, row.IsOutlookAnswered, row.Explanation, row.Remark).ShouldBe(("≥98%", true, LandingOutlook.Possible, true, "受汛期影响，施工推迟", "已发函催办"));
        MonitoringWords.Of(row.Reasons).ShouldBe("经费保障、其他");
        (form.Indicators[3].Outlook, form.Indicators[3].IsOutlookAnswered).ShouldBe((LandingOutlook.Impossible, false));
    }

    [Fact]
    public void Estimate_ThatAPersonDoubts_IsNotPrefilledAsReached()
    {
        MonitoringAnswers doubts = MonitoringAnswers.None with { Indicators = [new("I1", Outlook: LandingOutlook.Impossible)] };
        MonitoringRow row = MonitoringForms.Fill(MonitoringSamples.Facts, doubts).Indicators[0];
        (row.FullYear, row.Deviates).ShouldBe((null, true));
    }

    [Fact]
    public void Funds_OfTwoKinds_AddUpAndGuessNoEstimateOfAPart()
    {
        Plain.Funds.Select(row => (row.Fund, row.Initial.Yuan, row.Executed.Yuan, row.FullYear)).ShouldBe(
            [(MonitoringFund.Total, 10_000_000m, 4_000_000m, Money.FromYuan(9_300_000m)), (MonitoringFund.General, 8_000_000m, 3_000_000m, null), (MonitoringFund.Other, 2_000_000m, 1_000_000m, null)]);
    }

    [Theory]
    [InlineData(FundType.GeneralPublicBudget, 9_300_000, 0)]
    [InlineData(FundType.GovernmentFund, 0, 9_300_000)]
    public void Funds_OfOneKind_GiveItTheWholeEstimate(FundType fund, int general, int other)
    {
        MonitoringMoney money = MonitoringSamples.Facts.Money;
        MonitoringForm form = MonitoringForms.Fill(MonitoringSamples.Facts with { Money = money with { Funds = [new(fund, money.Initial, money.Adjusted, money.Executed)] } }, MonitoringAnswers.None);
        form.Funds.Skip(1).Select(row => row.FullYear!.Value.Yuan).ShouldBe([general, other]);
    }

    [Fact]
    public void Unknown_InFacts_StaysOpenAndIsNeverZero()
    {
        MonitoringForm form = MonitoringForms.Fill(
            MonitoringSamples.Facts with { Goal = " ", Money = MonitoringSamples.Facts.Money with { Adjusted = Money.Zero, Forecast = null } }, MonitoringAnswers.None with { MoneyNote = "  " });
        (form.Total.FullYear, form.Total.Rate.Value, form.Outlook, form.Goal, form.MoneyNote).ShouldBe((null, null, null, null, null));
    }

    [Fact]
    public void Gaps_OfAPrefilledForm_AreWhatOnlyPeopleKnow()
    {
        MonitoringForms.Gaps(Plain).ShouldBe(
        [
            new(MonitoringGapKind.MoneyNote, null), new(MonitoringGapKind.FullYear, "I2"), new(MonitoringGapKind.Reasons, "I2"), new(MonitoringGapKind.Explanation, "I2"), new(MonitoringGapKind.FullYear, "I4"),
            new(MonitoringGapKind.Reasons, "I4"), new(MonitoringGapKind.Explanation, "I4"), new(MonitoringGapKind.Reached, "I5"), new(MonitoringGapKind.FullYear, "I5"), new(MonitoringGapKind.Outlook, "I5"),
        ]);
        MonitoringForms.Gaps(MonitoringSamples.Form).ShouldBe([new(MonitoringGapKind.Reached, "I5")]);
    }

    [Fact]
    public void Form_OfAnything_AddsUpAndNeverPrintsTheUnreportedAsZero() => MonitoringSamples.AnyContent.Sample(content =>
    {
        foreach (MonitoringForm form in content.Forms)
        {
            (form.Funds[1].Initial + form.Funds[2].Initial, form.Funds[1].Executed + form.Funds[2].Executed).ShouldBe((form.Total.Initial, form.Total.Executed));
            if (form.Funds.All(row => row.FullYear is not null)) (form.Funds[1].FullYear!.Value + form.Funds[2].FullYear!.Value).ShouldBe(form.Total.FullYear!.Value);
            form.Indicators.Where(row => row.Fact.Fact.ReportedOn is null).ShouldAllBe(row => row.Reached == null);
            MonitoringForms.Gaps(form).ShouldBeUnique();
        }

        MonitoringSummary sum = MonitoringSummary.Of(content.Forms);
        sum.Executed.ShouldBe(content.Forms.Aggregate(Money.Zero, (all, form) => all + form.Total.Executed));
        (sum.Money.Total, sum.Indicators.Total).ShouldBe((content.Forms.Count, content.Forms.Sum(form => form.Indicators.Count)));
    });

    [Theory]
    [InlineData(1, 1, "1月")]
    [InlineData(7, 1, "1–7月")]
    [InlineData(12, 1, "1–12月")]
    [InlineData(3, 4, "4–6月")]
    [InlineData(11, 4, "4–次年2月")]
    public void Window_OfMonths_IsNamedAsPeopleSayIt(int months, int first, string label) => new MonitoringWindow(2026, months, MonitoringSamples.July.AsOf, first).Label.ShouldBe(label);

    [Fact]
    public void Window_ToADay_CountsItsMonth()
    {
        MonitoringWindow.To(new(2026), new(2026, 7, 15)).ShouldBe(new(2026, 7, new(2026, 7, 15)));
        MonitoringWindow.Of(new(2026), 7).ShouldBe(MonitoringSamples.July);
    }
}
