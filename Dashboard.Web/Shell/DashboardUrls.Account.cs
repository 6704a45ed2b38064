namespace Dashboard.Web.Shell;

/// <summary>The addresses around the sign-in and one's own account.</summary>
public static partial class DashboardUrls
{
    public const string SignIn = "/account/sign-in";
    public const string Session = "/account/session";
    public const string DemoSession = "/account/demo-session";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string Notifications = "/account/notifications";
    public const string Authenticator = "/account/authenticator";
    public const string TwoFactor = "/account/two-factor";
    public const string TwoFactorStart = "/account/two-factor/start";
    public const string TwoFactorOff = "/account/two-factor/off";
    public const string TwoFactorSession = "/account/two-factor-session";
    public const string Passkey = "/account/passkey";
    public const string PasskeyOptions = "/account/passkey/options";
    public const string PasskeyRemoval = "/account/passkey/removal";
    public const string PasskeySession = "/account/passkey-session";
    public const string PasskeySessionOptions = "/account/passkey-session/options";
    public const string SignOut = "/account/sign-out";
    public const string SingleSignOn = "/account/single-sign-on";
    public const string SingleSignOnCallback = "/account/single-sign-on/callback";
    public const string SingleSignOnSignedOut = "/account/single-sign-on/signed-out";
    public const string SingleSignOnRefused = "/account/single-sign-on/refused";
    public const string SetUp = "/account/set-up";
    public const string Busy = "/account/busy";
    public const string Denied = "/account/denied";

    /// <summary>The page to sign in, which then leads back.</summary>
    public static string ToSignIn(string returnTo, bool isRefused = false, bool isPasskeyRefused = false) =>
        $"{SignIn}?{ReturnTo}={Uri.EscapeDataString(returnTo)}{(isRefused ? $"&{Refused}=1" : isPasskeyRefused ? $"&{Refused}={Uri.EscapeDataString(Passkey)}" : "")}";

    /// <summary>The way in past the single sign-on.</summary>
    public static string ToLocalSignIn(string returnTo) => $"{ToSignIn(returnTo)}&{Local}=1";

    /// <summary>The way to the single sign-on, which then leads back.</summary>
    public static string ToSingleSignOn(string returnTo) => $"{SingleSignOn}?{ReturnTo}={Uri.EscapeDataString(returnTo)}";

    /// <summary>The page that says why the single sign-on let nobody in.</summary>
    public static string ToSignInRefusal(string refusal) => $"{SingleSignOnRefused}?{Refused}={Uri.EscapeDataString(refusal)}";

    /// <summary>The second step of a sign-in, which then leads back.</summary>
    public static string ToTwoFactor(string returnTo, bool isRefused = false) =>
        $"{TwoFactor}?{ReturnTo}={Uri.EscapeDataString(returnTo)}{(isRefused ? $"&{Refused}=1" : "")}";

    /// <summary>One's own account, with what came of a form.</summary>
    public static string ToAccount(string? problem, string? done = null) =>
        problem is not null ? $"{Account}?{Refused}={Uri.EscapeDataString(problem)}" : done is null ? Account : $"{Account}?{Done}={done}";

    /// <summary>The page that says that too many are open, and then leads back.</summary>
    public static string ToBusy(string returnTo) => $"{Busy}?{ReturnTo}={Uri.EscapeDataString(returnTo)}";

    /// <summary>The page of the first start.</summary>
    public static string ToSetUp(string token) => $"{SetUp}?{Token}={Uri.EscapeDataString(token)}";
}
