namespace Dashboard.Domain.Audit;

/// <summary>The kinds of things that are changed. The words stand in records for ever.</summary>
public static class AuditSubjects
{
    /// <summary>A batch; its key is its number. Example: "17".</summary>
    public const string Batch = "batch";

    /// <summary>A department; its key is its code. Example: "114001".</summary>
    public const string Department = "department";

    /// <summary>The sample data as a whole; the key is "demo".</summary>
    public const string Demo = "demo";

    /// <summary>The monthly totals as a whole; the key is "month-totals".</summary>
    public const string Totals = "month-totals";

    /// <summary>The institution as a whole; the key is "institution".</summary>
    public const string Institution = "institution";

    /// <summary>An account; its key is the name by which the person signs in. Example: "zhang.san".</summary>
    public const string Account = "account";

    /// <summary>What a department commits itself to; the key is kind, department and year. Example: "targets/114001/2026".</summary>
    public const string Book = "book";

    /// <summary>A self-assessment; the key is department, line where there is one, and year. Example: "114001/2023".</summary>
    public const string Assessment = "assessment";

    /// <summary>An order for the self-assessments of many departments; its key is its number. Example: "3".</summary>
    public const string AssessmentRun = "assessment-run";

    /// <summary>A request for a change; its key is its number. Example: "12".</summary>
    public const string Change = "change";

    /// <summary>A closed period; the key is the last closed month. Example: "2026-10".</summary>
    public const string Period = "period";

    /// <summary>An alert; its key is its number. Example: "204".</summary>
    public const string Alert = "alert";

    /// <summary>A rule for alerts; its key is its id. Example: "payment-overdue".</summary>
    public const string AlertRule = "alert-rule";

    /// <summary>A pack of rules; its key is its id. Example: "default".</summary>
    public const string PolicyPack = "policy-pack";

    /// <summary>The calendar of working days; the key is a day or a year. Example: "2027-01-01", "2027".</summary>
    public const string Calendar = "calendar";

    /// <summary>A robot or webhook; its key is its number. Example: "3".</summary>
    public const string Robot = "robot";

    /// <summary>A message, or a way by which messages go; the key is its number, or channel and recipient. Example: "robot/3".</summary>
    public const string Delivery = "delivery";

    /// <summary>Days on which nothing is sent; the key is the first and the last. Example: "2026-02-14/2026-02-23".</summary>
    public const string Quiet = "quiet";

    /// <summary>A round of monitoring, or the task of a unit in it; the key is its number, and the unit. Example: "3", "3/114001".</summary>
    public const string MonitoringRound = "monitoring-round";

    /// <summary>A 整改; its key is its number. Example: "5".</summary>
    public const string Rectification = "rectification";

    /// <summary>A key of the interface; its key is its number. Example: "4".</summary>
    public const string Key = "api-key";

    /// <summary>An indicator; its key is its code. Example: "HD2023-ZB1".</summary>
    public const string Indicator = "indicator";

    /// <summary>A link by which one result may be entered; its key is its number. Example: "81".</summary>
    public const string ReportLink = "report-link";
}
