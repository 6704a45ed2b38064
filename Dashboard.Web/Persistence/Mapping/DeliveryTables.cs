using Dashboard.Domain.Alerts;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A message that goes out of the house.</summary>
public sealed class MessageTable
{
    public long Id { get; set; }

    /// <summary>The same for ever; from it come Message-ID and Idempotency-Key.</summary>
    public string Key { get; set; } = "";
    public string Channel { get; set; } = "";
    public string Recipient { get; set; } = "";

    /// <summary>"critical", "digest", "subscription", "reminder", "trouble" or "test".</summary>
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

    /// <summary>When it is tried next; of what is given up, when it was.</summary>
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

    /// <summary>Whether a webhook is told of imports too; robots of groups are not.</summary>
    public bool IsToldOfImports { get; set; }
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
