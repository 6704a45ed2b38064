using Dashboard.Domain.Alerts;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>What a person is writing, whatever act it may become.</summary>
internal sealed class AlertDraft
{
    public AnswerKind Kind { get; set; }

    public string? Text { get; set; }

    public DateOnly? PromisedOn { get; set; }

    public string? To { get; set; }

    public DateOnly? Until { get; set; }

    public string? Reason { get; set; }

    /// <summary>The order that it makes for an act. Who answers is for the store to say.</summary>
    public AlertOrder For(AlertAct act) => new(
        new(
            act,
            act == AlertAct.Answer ? new(Kind, Text ?? "", Kind == AnswerKind.Justified ? null : PromisedOn, "") : null,
            act == AlertAct.HandOver ? To : null,
            act == AlertAct.Silence ? Until : null),
        act == AlertAct.Answer ? null : Reason);

    public void Clear() => (Kind, Text, PromisedOn, To, Until, Reason) = (default, null, null, null, null, null);
}
