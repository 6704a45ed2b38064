using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Alerts;

/// <summary>An alert as one person sees it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Kind">What the rule looks for.</param>
/// <param name="Subject">Of what it speaks, with the department that answers for it.</param>
/// <param name="DepartmentName">The name of that department.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="Episode">1 for the first alert of this rule and subject in the year.</param>
/// <param name="OpenedOn">The day it opened.</param>
/// <param name="Figure">The figure of <paramref name="AsOf"/>, in the unit of the kind; after its end the last one.</param>
/// <param name="Limit">The threshold that counted then.</param>
/// <param name="AtStake">The money behind it, 分; null where there is none.</param>
/// <param name="AsOf">The day of the figure.</param>
/// <param name="OwnerName">Who answers, as pages call the person; null when nobody is there.</param>
/// <param name="SilentUntil">The last day on which nobody is told; null when it is not silenced.</param>
/// <param name="EndedOn">The day it ended; null while it waits for something.</param>
/// <param name="Acts">What this person can do with it now.</param>
/// <param name="IsMine">Whether this person answers for it, or was told of it and it was not handed over since.</param>
/// <param name="IsUnseen">Whether this person was told of something they have not seen yet.</param>
public sealed record AlertItem(
    long Id, string Rule, AlertRuleKind Kind, AlertSubject Subject, string DepartmentName, AlertSeverity Severity, AlertStanding Standing, int Episode,
    DateOnly OpenedOn, decimal Figure, decimal Limit, Money? AtStake, DateOnly AsOf, string? OwnerName, DateOnly? SilentUntil, DateOnly? EndedOn,
    IReadOnlyList<AlertAct> Acts, bool IsMine, bool IsUnseen);

/// <summary>Which alerts are asked for.</summary>
/// <param name="Range">A department with all below it; null for all that the person sees.</param>
/// <param name="IsLive">Those that still wait for something, or those that ended.</param>
/// <param name="IsMineOnly">Only those the person answers for, or was told of and were not handed over since.</param>
/// <param name="Kind">Only those of a kind of rule.</param>
/// <param name="Line">Only those of a line, by its code.</param>
/// <param name="Most">At most so many.</param>
/// <param name="Severity">Only those of a severity.</param>
/// <param name="Subject">Only those of one subject, see <see cref="AlertSubject.Word"/>.</param>
public sealed record AlertFilter(
    DepartmentRange? Range, bool IsLive, bool IsMineOnly = false, AlertRuleKind? Kind = null, string? Line = null, int Most = 500, AlertSeverity? Severity = null,
    string? Subject = null);

/// <summary>Something that happened to an alert.</summary>
/// <param name="Kind">One of <see cref="AlertEvents"/>.</param>
/// <param name="Day">The day of the figures, or of the act.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="By">The name of the account; "system" for the product itself.</param>
/// <param name="Text">The words of the person, or null.</param>
/// <param name="Figure">The figure then.</param>
/// <param name="Level">To whom it had risen.</param>
public sealed record AlertEvent(string Kind, DateOnly Day, DateTimeOffset RecordedAt, string By, string? Text, decimal Figure, AlertLevel Level);

/// <summary>How much a person has not seen yet.</summary>
/// <param name="Count">Folded alerts count as one.</param>
/// <param name="IsCritical">Whether something critical is among them.</param>
public readonly record struct AlertUnseen(int Count, bool IsCritical);

/// <summary>What a person wants to do with an alert.</summary>
/// <param name="Act">What.</param>
/// <param name="Answer">The answer, for <see cref="AlertAct.Answer"/>.</param>
/// <param name="To">The name of the account that shall answer, for <see cref="AlertAct.HandOver"/>.</param>
/// <param name="Until">The last silent day, for <see cref="AlertAct.Silence"/>.</param>
public sealed record AlertActRequest(AlertAct Act, AlertAnswer? Answer = null, string? To = null, DateOnly? Until = null);

/// <summary>How an act ended.</summary>
public enum AlertActOutcome
{
    /// <summary>It counts.</summary>
    Done,

    /// <summary>There is no such alert where the person may do this.</summary>
    NotFound,

    /// <summary>The alert has gone on meanwhile: this cannot be done any more.</summary>
    WrongState,

    /// <summary>Nobody accepts or returns their own answer.</summary>
    OwnWork,

    /// <summary>Words or a day are missing or impossible.</summary>
    Incomplete,

    /// <summary>The one who shall answer may not, or does not exist.</summary>
    UnknownPerson,
}

/// <summary>What can happen to an alert. The words stand in its history for ever: add to them, never change one.</summary>
public static class AlertEvents
{
    /// <summary>It opened.</summary>
    public const string Opened = "opened";

    /// <summary>The figure came back.</summary>
    public const string Recovered = "recovered";

    /// <summary>There was nothing to ask any more: paid, withdrawn, the rule switched off.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>The fiscal year ended.</summary>
    public const string YearEnded = "year-ended";

    /// <summary>No answer in time.</summary>
    public const string Escalated = "escalated";

    /// <summary>The promised day passed.</summary>
    public const string PromiseMissed = "promise-missed";

    /// <summary>An answer waited for approval for too long.</summary>
    public const string ApprovalLate = "approval-late";

    /// <summary>Someone has it in hand.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>It was answered.</summary>
    public const string Answered = "answered";

    /// <summary>The answer was accepted.</summary>
    public const string Accepted = "accepted";

    /// <summary>The answer was returned.</summary>
    public const string Returned = "returned";

    /// <summary>Someone else answers.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>Nobody is told until a day.</summary>
    public const string Silenced = "silenced";

    /// <summary>A silence was ended.</summary>
    public const string Unsilenced = "unsilenced";

    /// <summary>All of them, for texts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Opened, Recovered, Lapsed, YearEnded, Escalated, PromiseMissed, ApprovalLate, Acknowledged, Answered, Accepted, Returned, HandedOver, Silenced, Unsilenced,
    ];
}

/// <summary>A version of a rule with who made it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ChangedBy">The name of the account.</param>
/// <param name="ChangedAt">When.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record RuleVersion(AlertRule Rule, string ChangedBy, DateTimeOffset ChangedAt, string? Reason);
