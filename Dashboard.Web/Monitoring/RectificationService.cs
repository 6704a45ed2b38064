using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Monitoring;

/// <summary>整改通知, 回复, 销号.</summary>
public sealed class RectificationService(RectificationStore store, InstitutionClock clock)
{
    /// <summary>Orders one.</summary>
    public RoundOutcome Order(NewRectification order, Person person, Actor actor)
    {
        string text = order.Text.Trim();
        if (text.Length is 0 or > RectificationRules.LongestText) return text.Length == 0 ? RoundOutcome.ReasonMissing : RoundOutcome.Impossible;
        return order.DueOn < clock.Today ? RoundOutcome.WrongDate : store.Order(order with { Text = text }, person, new(clock.NowAt, actor));
    }

    /// <summary>Takes a step. A reply promises a day that has not passed.</summary>
    public RoundOutcome Take(long id, RectificationAct act, Person person, Actor actor)
    {
        string? text = string.IsNullOrWhiteSpace(act.Text) ? null : act.Text.Trim();
        if (text?.Length > RectificationRules.LongestText) return RoundOutcome.Impossible;
        bool isReply = act.Step == RectificationStep.Reply;
        if (isReply && (act.PromisedOn is not { } day || day < clock.Today)) return RoundOutcome.WrongDate;
        return store.Take(id, act with { Text = text, PromisedOn = isReply ? act.PromisedOn : null }, person, new(clock.NowAt, actor, text));
    }
}
