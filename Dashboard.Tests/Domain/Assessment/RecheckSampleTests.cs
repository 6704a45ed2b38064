using Dashboard.Domain.Assessment;
using static Dashboard.Tests.TestKit.AssessmentSamples;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class RecheckSampleTests
{
    [Fact]
    public void Sample_OfChangedAndUnusualItems_HasThemBeforeWhatIsDrawn()
    {
        AssessmentFacts facts = Facts with
        {
            Indicators = [Indicator("I1", "产出指标", "培训人数", 100m, 160m, "人", 20m), Facts.Indicators[1], Facts.Indicators[2]],
            Choices = [.. Facts.Choices, new("item:spending-rate", 3m, "口径调整", "张三", Last)],
        };
        IReadOnlyList<RecheckItem> sample = Of(facts, 6);
        sample.Take(5).Select(item => (item.Key, item.Reason)).ShouldBe(
        [
            ("item:spending-rate", RecheckReason.Override), ("indicator:I1", RecheckReason.FarAbove), ("item:budgeting", RecheckReason.Chosen),
            ("item:disclosure", RecheckReason.Chosen), ("item:performance", RecheckReason.Chosen),
        ]);
        sample[5].Reason.ShouldBe(RecheckReason.Drawn);
        Of(facts, 2).ShouldBe(sample.Take(2));
    }

    [Fact]
    public void Draw_OfTheSameAssessment_IsTheSameAndOfAnotherYearIsNot()
    {
        AssessmentFacts facts = Facts with { Choices = [] };
        AssessmentFacts next = facts with { Subject = facts.Subject with { Year = 2026 } };
        Of(facts, 20).ShouldBe(Of(facts, 20));
        Of(facts, 20).Select(item => item.Key).Order(StringComparer.Ordinal).ShouldBe(Of(next, 20).Select(item => item.Key).Order(StringComparer.Ordinal), "nothing is lost");
        Of(facts, 20).Select(item => item.Key).ShouldNotBe(Of(next, 20).Select(item => item.Key));
        Of(facts, 3).Select(item => item.Key).ShouldNotBe(facts.Indicators.Select(item => item.Key), "no order of the form");
    }

    private static IReadOnlyList<RecheckItem> Of(AssessmentFacts facts, int most) => RecheckSample.Of(facts, AssessmentScorer.Score(facts, DepartmentPack), most);
}
