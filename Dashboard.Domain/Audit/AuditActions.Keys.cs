namespace Dashboard.Domain.Audit;

/// <content>Keys of the interface.</content>
public static partial class AuditActions
{
    /// <summary>A program may ask and bring in the name of an account. The key itself stands nowhere.</summary>
    public const string KeyAdded = "key-added";

    /// <summary>A key counts no more.</summary>
    public const string KeyRevoked = "key-revoked";
}
