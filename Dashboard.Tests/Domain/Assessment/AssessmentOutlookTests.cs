using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.AssessmentSamples;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class AssessmentOutlookTests
{
    /// <summary>At the end of June: 40 % spent where 50 % was due, 40 of 100 trained where 50 were due.</summary>
    private static readonly AssessmentFacts June = Facts with
    {
        Subject = Facts.Subject with { LineCode = "L", LineName = "培训", AsOf = new(2025, 6, 30) },
        Money = Spent(1_000_000m, 1_000_000m, 400_000m, [200_000m, 400_000m, 400_000m, 400_000m]) with { ExpectedShare = 0.5m },
        Indicators = [Facts.Indicators[0] with { Value = 40m, Expected = 0.5m }, Facts.Indicators[1] with { Value = 85m }, Facts.Indicators[2]],
        Choices = [],
    };

    [Fact]
    public void Outlook_OfHalfAYear_GoesOnAtItsPace()
    {
        AssessmentOutlook outlook = AssessmentOutlook.Of(June, ScorePacks.National);
        // 80 % of 10 and of 50, 30 and 10 in full.
        (outlook.Predicted, outlook.Grade, outlook.Highest).ShouldBe((88m, "良", 100m));
        (outlook.BestGrade, outlook.Gap).ShouldBe(("优", 2m));
        outlook.Steps.Select(step => (step.Name, step.Worth)).ShouldBe([("培训人数", 10m), ("预算执行率", 2m)]);
        outlook.Needed.Select(step => step.Name).ShouldBe(["培训人数"]);
    }

    [Fact]
    public void Outlook_OfTheLastDay_IsTheScore()
    {
        AssessmentFacts over = June with { Subject = June.Subject with { AsOf = Last }, Money = June.Money with { ExpectedShare = 1m }, Indicators = [June.Indicators[0] with { Expected = 1m }, .. June.Indicators.Skip(1)] };
        AssessmentOutlook.Of(over, ScorePacks.National).Predicted.ShouldBe(AssessmentScorer.Score(over, ScorePacks.National).Total!.Value);
    }

    [Fact]
    public void Limit_AtItsPace_CanBeExceeded()
    {
        IndicatorFact cost = Facts.Indicators[0] with
        {
            Indicator = Facts.Indicators[0].Indicator with { Sign = IndicatorSign.AtMost, TargetValue = 100m },
            Value = 60m,
            Expected = 0.5m,
        };
        // 120 of at most 100: a fifth of the weight is lost.
        AssessmentOutlook.Of(June with { Indicators = [cost, .. June.Indicators.Skip(1)] }, ScorePacks.National).Steps.First(step => step.Name == "培训人数").Worth.ShouldBe(10m);
    }

    [Fact]
    public void Outlook_OfUnreported_CountsNothingAndIsWorthItsWeight()
    {
        IndicatorFact none = June.Indicators[0] with { Value = null, ResultText = null, ReportedOn = null };
        AssessmentOutlook outlook = AssessmentOutlook.Of(June with { Indicators = [none, .. June.Indicators.Skip(1)] }, ScorePacks.National);
        (outlook.Predicted, outlook.Steps[0].Worth, outlook.Highest).ShouldBe((48m, 50m, 100m));
    }

    [Fact]
    public void Gap_ThatNothingCloses_NeedsNoSteps()
    {
        AssessmentFacts poor = June with { Indicators = [.. June.Indicators.Skip(1).Select(fact => fact with { Indicator = fact.Indicator with { Weight = null } })] };
        AssessmentOutlook outlook = AssessmentOutlook.Of(poor, ScorePacks.National);
        outlook.Gap.ShouldBeGreaterThan(outlook.Steps.Sum(step => step.Worth));
        outlook.Needed.ShouldBeEmpty();
    }
}
