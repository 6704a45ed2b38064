namespace Dashboard.Domain.Audit;

/// <content>What can be done with what proves results.</content>
public static partial class AuditActions
{
    /// <summary>A file proves a result from now on.</summary>
    public const string EvidenceAdded = "evidence-added";

    /// <summary>A file that proved a result was taken back; its record and its content stay.</summary>
    public const string EvidenceWithdrawn = "evidence-withdrawn";
}
