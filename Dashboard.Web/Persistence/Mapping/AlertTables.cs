using Dashboard.Domain.Alerts;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A version of a rule that an installation made; the latest of an id counts, before the delivered one.</summary>
public sealed class AlertRuleTable
{
    public long Id { get; set; }

    /// <summary>The id of the rule.</summary>
    public string Rule { get; set; } = "";
    public int Version { get; set; }

    /// <summary>The rule, JSON.</summary>
    public string Content { get; set; } = "";
    public string ChangedBy { get; set; } = "";

    /// <summary>Unix milliseconds, as all moments here.</summary>
    public long ChangedAt { get; set; }
    public string? Reason { get; set; }
}

/// <summary>How long a figure has been beyond its threshold, by fiscal year, rule and subject.</summary>
public sealed class AlertTrackTable
{
    public int Year { get; set; }
    public string Rule { get; set; } = "";
    public string Subject { get; set; } = "";

    /// <summary>yyyyMMdd, as all days here.</summary>
    public int? BeyondSince { get; set; }
    public int? OpenedOn { get; set; }
    public int Episode { get; set; }
}

/// <summary>One alert. What it was about stands here as it was called then.</summary>
public sealed class AlertTable
{
    public long Id { get; set; }
    public int Year { get; set; }
    public string Rule { get; set; } = "";
    public int RuleVersion { get; set; }
    public AlertRuleKind Kind { get; set; }
    public string Subject { get; set; } = "";
    public int Episode { get; set; }
    public string Name { get; set; } = "";
    public int DepartmentId { get; set; }
    public string? Line { get; set; }
    public AlertSeverity Severity { get; set; }
    public AlertState State { get; set; }
    public AlertLevel Level { get; set; }
    public int OpenedOn { get; set; }
    public long OpenedAt { get; set; }

    /// <summary>The figure of <see cref="AsOf"/>; after the end the last one.</summary>
    public decimal Figure { get; set; }
    public decimal Limit { get; set; }
    public long? AtStakeFen { get; set; }
    public int AsOf { get; set; }
    public int DueOn { get; set; }

    /// <summary>The number of the account that answers; null when nobody is there.</summary>
    public string? Owner { get; set; }
    public AnswerKind? Answer { get; set; }
    public string? AnswerText { get; set; }
    public int? PromisedOn { get; set; }
    public string? AnsweredBy { get; set; }
    public int? SilentUntil { get; set; }
    public int? EndedOn { get; set; }
    public long? EndedAt { get; set; }
}

/// <summary>Everything that happened to an alert; only ever added to.</summary>
public sealed class AlertEventTable
{
    public long Id { get; set; }
    public long AlertId { get; set; }

    /// <summary>What happened, one of AlertEvents.</summary>
    public string Kind { get; set; } = "";
    public int Day { get; set; }
    public long RecordedAt { get; set; }

    /// <summary>The name of the account; "system" for the product itself.</summary>
    public string By { get; set; } = "";
    public string? Text { get; set; }
    public decimal? Figure { get; set; }
    public AlertLevel Level { get; set; }
}

/// <summary>Something one recipient is to be told by one channel: written with the event, once for ever.</summary>
public sealed class AlertNoticeTable
{
    public long Id { get; set; }
    public long EventId { get; set; }
    public long AlertId { get; set; }
    public string Rule { get; set; } = "";
    public string Subject { get; set; } = "";

    /// <summary>Which alert of the year, and what happened to it when. Example: "2026/1/opened/20260312".</summary>
    public string Period { get; set; } = "";

    /// <summary>"app", "mail", or "robot".</summary>
    public string Channel { get; set; } = "";

    /// <summary>The number of the account, or of the robot.</summary>
    public string Recipient { get; set; } = "";
    public bool IsCritical { get; set; }
    public long CreatedAt { get; set; }

    /// <summary>The message that carries it; null while it waits.</summary>
    public long? MessageId { get; set; }

    /// <summary>When the person saw it, for the channel "app".</summary>
    public long? SeenAt { get; set; }

    /// <summary>When it was given up because it was no longer worth telling.</summary>
    public long? DroppedAt { get; set; }
}

/// <summary>A message that goes out of the house.</summary>
public sealed class MessageTable
{
    public long Id { get; set; }

    /// <summary>The same for ever; from it come Message-ID and Idempotency-Key.</summary>
    public string Key { get; set; } = "";
    public string Channel { get; set; } = "";
    public string Recipient { get; set; } = "";

    /// <summary>"critical", "digest", "subscription" or "test".</summary>
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";

    /// <summary>An address within the product.</summary>
    public string? Link { get; set; }
    public string? Json { get; set; }

    /// <summary>"waiting", "sending", "sent", "given-up", or "dropped" when nobody may be told of it any more.</summary>
    public string State { get; set; } = "";
    public int Day { get; set; }
    public long CreatedAt { get; set; }
    public long NextAt { get; set; }
    public long? LeaseUntilAt { get; set; }
    public int Attempts { get; set; }
    public string? Said { get; set; }
    public long? SentAt { get; set; }
}

/// <summary>A robot of a group, or another program, that is told of a department and all units below it.</summary>
public sealed class RobotTable
{
    public long Id { get; set; }
    public string Kind { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Null for all departments.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>Encrypted with the keys of the installation: it contains the key of the robot.</summary>
    public string Address { get; set; } = "";
    public string? Secret { get; set; }
    public AlertSeverity From { get; set; }
    public bool IsOn { get; set; }
    public string ChangedBy { get; set; } = "";
    public long ChangedAt { get; set; }
}

/// <summary>How a person wants to be told.</summary>
public sealed class DeliveryWishTable
{
    public string Account { get; set; } = "";
    public string? Mail { get; set; }
    public bool IsMailOn { get; set; }
    public int WeeklyBudget { get; set; }
}

/// <summary>Days on which nothing is sent; it is told afterwards.</summary>
public sealed class QuietPeriodTable
{
    public long Id { get; set; }
    public int First { get; set; }
    public int Last { get; set; }
    public string Reason { get; set; } = "";
    public string ChangedBy { get; set; } = "";
    public long ChangedAt { get; set; }
    public long? EndedAt { get; set; }
}

/// <summary>The secret address of a person's calendar feed; the word itself is nowhere.</summary>
public sealed class CalendarFeedTable
{
    public long Id { get; set; }
    public string Account { get; set; } = "";
    public string WordHash { get; set; } = "";
    public long CreatedAt { get; set; }
    public long? EndedAt { get; set; }
}

/// <summary>A saved view that a person gets every week when something changed.</summary>
public sealed class SubscriptionTable
{
    public long Id { get; set; }
    public string Account { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Path and query of the page.</summary>
    public string Address { get; set; } = "";
    public string? LastHash { get; set; }
    public int? LastSentOn { get; set; }
    public long CreatedAt { get; set; }
}

/// <summary>One row: how far alerts have been worked out.</summary>
public sealed class AlertStateTable
{
    public int Id { get; set; }

    /// <summary>The last day that was worked out; 0 before the first.</summary>
    public int Day { get; set; }

    /// <summary>From which version of the ledger.</summary>
    public long LedgerVersion { get; set; }

    /// <summary>By which rules and pack.</summary>
    public string Rules { get; set; } = "";
    public long RecordedAt { get; set; }
}
