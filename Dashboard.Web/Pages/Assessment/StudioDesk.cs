using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Does what was ordered in the studio, and says how it ended.</summary>
public sealed class StudioDesk(AssessmentService assessments, ResultService results, RejectionTexts rejections, IStringLocalizer<AssessmentTexts> texts)
{
    public async Task<StudioAnswer> TakeAsync(AssessmentKey key, StudioOrder order, Person person)
    {
        Actor actor = person.OnWeb();
        return order switch
        {
            StepOrder step => Answer(await assessments.TakeAsync(key, step.Step, person, actor, step.Reason), texts[$"Step.{step.Step}"]),
            ResultOrder result => Answer(await results.ReportAsync(key, result.Result, person, actor)),
            PackOrder pack => Answer(assessments.ChoosePack(key, pack.Pack, person, actor)),
            ScoreOrder score => Answer(assessments.ChooseScore(key, score.Item, score.Score, score.Reason, person, actor)),
            FigureOrder figure => Answer(assessments.EnterFigure(key, figure.Entry, figure.Value, figure.Evidence, person, actor)),
            TextOrder text => Answer(assessments.WriteText(key, text.Section, text.Text, person, actor)),
            _ => throw new InvalidOperationException($"Nobody does {order.GetType().Name}."),
        };
    }

    private StudioAnswer Answer(SignOffOutcome outcome, string? step = null) =>
        outcome == SignOffOutcome.Done ? new(true, step is null ? texts["Studio.Saved"] : texts["Outcome.Done", step]) : new(false, texts[$"Outcome.{outcome}"]);

    private StudioAnswer Answer(Rejection? rejection) => rejection is null ? new(true, texts["Studio.Saved"]) : new(false, rejections.For(rejection));
}
