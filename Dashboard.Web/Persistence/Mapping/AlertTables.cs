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
