namespace Dashboard.Web.Security;

/// <summary>How strictly accounts are entered. Bound from the section "Security".</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Who must use an authenticator or a passkey: "none", "administrators" or "everyone".</summary>
    public string RequireTwoFactor { get; set; } = SecondStepDemand.None;

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (RequireTwoFactor is not (SecondStepDemand.None or SecondStepDemand.Administrators or SecondStepDemand.Everyone))
            yield return $"Security:RequireTwoFactor: 「{RequireTwoFactor}」 is neither none, administrators nor everyone.";
    }
}
