using Dashboard.Domain;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class MonitoringReadinessTests
{
    /// <summary>Paid 400, budget 1,000, forecast 850–990 (万元).</summary>
    [Theory]
    [InlineData(399.9999, EstimateQuestion.BelowPaid)]
    [InlineData(400, EstimateQuestion.BelowForecast)]
    [InlineData(849.9999, EstimateQuestion.BelowForecast)]
    [InlineData(850, null)]
    [InlineData(990, null)]
    [InlineData(990.0001, EstimateQuestion.AboveForecast)]
    [InlineData(1000, EstimateQuestion.AboveForecast)]
    [InlineData(1000.0001, EstimateQuestion.AboveBudget)]
    public void Estimate_BesideThePaidTheForecastAndTheBudget_IsAskedAboutOutsideOfThem(double estimate, EstimateQuestion? question)
    {
        MonitoringAnswers answers = MonitoringAnswers.None with { FullYear = Money.FromYuan((decimal)estimate * 10_000m) };
        MonitoringReadiness.AskAboutMoney(MonitoringForms.Fill(MonitoringSamples.Facts, answers)).ShouldBe(question);
        MonitoringFacts untold = MonitoringSamples.Facts with { Money = MonitoringSamples.Facts.Money with { Forecast = null } };
        MonitoringReadiness.AskAboutMoney(MonitoringForms.Fill(untold, answers)).ShouldBe(question is EstimateQuestion.BelowForecast or EstimateQuestion.AboveForecast ? null : question);
    }

    [Fact]
    public void Estimate_ThatNobodyGave_IsNotAskedAbout() => MonitoringReadiness.AskAboutMoney(MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringAnswers.None)).ShouldBeNull();

    [Theory]
    [InlineData("I2", LandingOutlook.Certain, LandingOutlook.Possible)]
    [InlineData("I2", LandingOutlook.Possible, null)]
    [InlineData("I2", null, null)]
    [InlineData("I5", LandingOutlook.Certain, null)]
    public void Outlook_AgainstWhatFactsTell_IsAskedAbout(string indicator, LandingOutlook? answered, LandingOutlook? told)
    {
        MonitoringForm form = MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringAnswers.None with { Indicators = [new(indicator, Outlook: answered)] });
        MonitoringReadiness.AskAboutOutlook(form.Indicators.Single(row => row.Fact.Code == indicator), MonitoringSamples.July).ShouldBe(told);
    }

    [Fact]
    public void Unreported_OnceItIsExplained_HindersNothing()
    {
        IEnumerable<MonitoringGapKind> Of(MonitoringAnswer answer) => MonitoringReadiness.Blocking(MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringAnswers.None with { Indicators = [answer] }))
            .Where(gap => gap.IndicatorCode == "I5").Select(gap => gap.Kind);
        Of(new("I5")).ShouldBe([MonitoringGapKind.Reached, MonitoringGapKind.FullYear, MonitoringGapKind.Outlook]);
        Of(new("I5", "≥90%", Outlook: LandingOutlook.Certain)).ShouldBe([MonitoringGapKind.Reached]);
        Of(new("I5", "≥90%", Outlook: LandingOutlook.Certain, Explanation: "年底调查")).ShouldBeEmpty();
        // Of others an explanation takes no gap away.
        MonitoringReadiness.Blocking(MonitoringForms.Fill(MonitoringSamples.Facts, MonitoringAnswers.None with { Indicators = [new("I2", Explanation: "说明")] })).ShouldContain(new MonitoringGap(MonitoringGapKind.Reasons, "I2"));
    }

    [Fact]
    public void Money_ThatLagsInAnyWay_NeedsWords()
    {
        MonitoringMoney money = MonitoringSamples.Facts.Money;
        bool Needs(MonitoringMoney of) => MonitoringForms.Gaps(MonitoringForms.Fill(MonitoringSamples.Facts with { Money = of }, MonitoringAnswers.None)).Contains(new(MonitoringGapKind.MoneyNote, null));
        Needs(money with { Light = Light.Red }).ShouldBeTrue();
        Needs(money with { Light = Light.Yellow }).ShouldBeTrue();
        Needs(money with { Light = Light.Green }).ShouldBeFalse();
        Needs(money with { Light = Light.Green, Forecast = money.Forecast! with { Outlook = LandingOutlook.Impossible } }).ShouldBeTrue();
    }
}
