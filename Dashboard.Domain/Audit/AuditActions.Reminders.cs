namespace Dashboard.Domain.Audit;

/// <content>催报 and the links in its mails. What opens a link stands in no record.</content>
public static partial class AuditActions
{
    /// <summary>Somebody was asked by mail for what an indicator has reached, with a link that can enter just that once.</summary>
    public const string ReminderSent = "reminder-sent";

    /// <summary>A result came by such a link, which counts no more.</summary>
    public const string ReportLinkUsed = "report-link-used";

    /// <summary>Such a link was ended before its time.</summary>
    public const string ReportLinkEnded = "report-link-ended";
}
