namespace Dashboard.Domain.Audit;

/// <summary>What can be done with self-assessments.</summary>
public static partial class AuditActions
{
    /// <summary>A self-assessment went one step further or back.</summary>
    public const string AssessmentMoved = "assessment-moved";

    /// <summary>A figure, a score, a reason or a text of a self-assessment was entered, changed or taken back.</summary>
    public const string AssessmentEntered = "assessment-entered";

    /// <summary>The self-assessments of many departments were ordered, or the order was cancelled or resumed.</summary>
    public const string AssessmentsOrdered = "assessments-ordered";
}
