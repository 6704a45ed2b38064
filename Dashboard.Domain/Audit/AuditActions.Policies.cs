namespace Dashboard.Domain.Audit;

/// <summary>What can be done with packs of rules.</summary>
public static partial class AuditActions
{
    /// <summary>A pack of rules took the place of another, or of none.</summary>
    public const string PolicyPackChanged = "policy-pack-changed";
}
