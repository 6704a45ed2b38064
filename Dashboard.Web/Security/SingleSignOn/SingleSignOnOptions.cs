using Dashboard.Web.Shell;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>Sign-in by an OpenID provider of the institution. Bound from the section "SingleSignOn"; off without an authority.</summary>
public sealed class SingleSignOnOptions
{
    public const string Section = "SingleSignOn";

    /// <summary>Everyone who has a password may use it.</summary>
    public const string Everyone = "everyone";

    /// <summary>Passwords and passkeys are for emergency accounts alone.</summary>
    public const string Emergency = "emergency";

    /// <summary>The claim with the mail address of a person, where the provider tells it.</summary>
    internal const string MailClaim = "email";

    /// <summary>The address of the provider. Example: "https://login.example.gov.cn/realms/staff".</summary>
    public string Authority { get; set; } = "";

    /// <summary>The address under which people open this site, as the provider knows it. Example: "https://jx.example.gov.cn".</summary>
    public string PublicAddress { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>A file with the secret alone, for those who keep it out of the settings.</summary>
    public string ClientSecretFile { get; set; } = "";

    /// <summary>What the button says; the words of the product when empty.</summary>
    public string DisplayName { get; set; } = "";

    public string DisplayNameEnglish { get; set; } = "";

    /// <summary>What is asked for; "openid" and "profile" when empty.</summary>
    public string[] Scopes { get; set; } = [];

    /// <summary>The claim with the name of the account, looked at once, when the account is made.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    public string DisplayNameClaim { get; set; } = "name";

    /// <summary>What each claim gives; what is not here gives nothing.</summary>
    public DirectoryRole[] Roles { get; set; } = [];

    /// <summary>Whether signing out here also signs out at the provider, where it can.</summary>
    public bool EndDirectorySession { get; set; } = true;

    /// <summary>Who may sign in past the provider: <see cref="Everyone"/> or <see cref="Emergency"/>.</summary>
    public string LocalSignIn { get; set; } = Everyone;

    /// <summary>Whether claims are asked of the provider's user information as well.</summary>
    public bool ReadUserInfo { get; set; }

    public bool IsOn => Authority.Length > 0;

    /// <summary>Whether only emergency accounts may use passwords and passkeys.</summary>
    public bool IsLocalForEmergencies => IsOn && LocalSignIn == Emergency;

    /// <summary>By which links remember the provider, unless it calls itself otherwise.</summary>
    public string Issuer => IssuerOf(Authority);

    /// <summary>Providers differ in whether a slash ends their name; it never tells two of them apart.</summary>
    public static string IssuerOf(string issuer) => issuer.TrimEnd('/');

    /// <summary>An address of this site as the provider knows it.</summary>
    public string Outside(string path) => PublicAddress.TrimEnd('/') + path;

    public string Secret() => ClientSecretFile.Length > 0 ? File.ReadAllText(ClientSecretFile).Trim() : ClientSecret;

    /// <summary>What is wrong with these settings, all of it; empty when nothing is. The secret stands in no sentence.</summary>
    public IEnumerable<string> Problems()
    {
        if (LocalSignIn is not (Everyone or Emergency)) yield return $"SingleSignOn:LocalSignIn: 「{LocalSignIn}」 is neither {Everyone} nor {Emergency}.";
        if (!IsOn)
        {
            if (LocalSignIn == Emergency) yield return "SingleSignOn:LocalSignIn: emergency needs SingleSignOn:Authority, else nobody could sign in.";
            yield break;
        }

        foreach (string problem in ProviderProblems().Concat(SecretProblems()).Concat(Roles.SelectMany((role, index) => role.Problems($"SingleSignOn:Roles:{index}")))) yield return problem;
        if (Roles.Length == 0) yield return "SingleSignOn:Roles: is empty, so that nobody could sign in.";
    }

    private IEnumerable<string> ProviderProblems()
    {
        if (Read(Authority) is not { } authority) yield return $"SingleSignOn:Authority: 「{Authority}」 is no address (example: https://login.example.gov.cn).";
        else if (authority is { Scheme: "http", IsLoopback: false }) yield return $"SingleSignOn:Authority: 「{Authority}」 is not https; plain http is for this machine alone.";
        if (Read(PublicAddress) is not { AbsolutePath: "/" })
            yield return $"SingleSignOn:PublicAddress: 「{PublicAddress}」 is not the address of this site (example: https://jx.example.gov.cn); the provider must know {DashboardUrls.SingleSignOnCallback} below it.";
        if (ClientId.Length == 0) yield return "SingleSignOn:ClientId: is missing; the provider gives it.";
        if (NameClaim.Length == 0) yield return "SingleSignOn:NameClaim: is missing (example: preferred_username).";
        if (Scopes.Length > 0 && !Scopes.Contains("openid")) yield return "SingleSignOn:Scopes: openid is missing.";
    }

    private IEnumerable<string> SecretProblems()
    {
        if (ClientSecret.Length > 0 == ClientSecretFile.Length > 0) yield return "SingleSignOn: give either ClientSecret or ClientSecretFile.";
        else if (ClientSecretFile.Length > 0 && new FileInfo(ClientSecretFile) is not { Exists: true, Length: > 0 }) yield return $"SingleSignOn:ClientSecretFile: 「{ClientSecretFile}」 is missing or empty.";
    }

    private static Uri? Read(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? read) && read is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0, Scheme: "https" or "http" } ? read : null;
}
