namespace Dashboard.Domain.Audit;

/// <summary>What can be done. The words stand in records for ever: add to them, never change one.</summary>
public static class AuditActions
{
    /// <summary>A batch of facts exists from now on.</summary>
    public const string BatchPosted = "batch-posted";

    /// <summary>A batch of facts was taken back.</summary>
    public const string BatchWithdrawn = "batch-withdrawn";

    /// <summary>A department got another name.</summary>
    public const string DepartmentRenamed = "department-renamed";

    /// <summary>A department, and all units below it, hangs below another one.</summary>
    public const string DepartmentMoved = "department-moved";

    /// <summary>The sample city was loaded.</summary>
    public const string DemoLoaded = "demo-loaded";

    /// <summary>All sample data were removed.</summary>
    public const string DemoRemoved = "demo-removed";

    /// <summary>Monthly totals that were not the sum of their payments were corrected.</summary>
    public const string TotalsCorrected = "totals-corrected";

    /// <summary>An account exists from now on.</summary>
    public const string AccountAdded = "account-added";

    /// <summary>An account no longer exists; its name stays in records and is given to nobody else.</summary>
    public const string AccountRemoved = "account-removed";

    /// <summary>Pages call a person by another name.</summary>
    public const string AccountRenamed = "account-renamed";

    /// <summary>Nobody can use an account until it is unlocked.</summary>
    public const string AccountLocked = "account-locked";

    /// <summary>An account can be used again.</summary>
    public const string AccountUnlocked = "account-unlocked";

    /// <summary>An account got a new password from someone else. The password itself stands nowhere.</summary>
    public const string PasswordReset = "password-reset";

    /// <summary>An account was given rights, or some were taken from it.</summary>
    public const string GrantsChanged = "grants-changed";

    /// <summary>The goals or the plan of a department went one step further or back.</summary>
    public const string BookMoved = "book-moved";

    /// <summary>A change of something locked was asked for.</summary>
    public const string ChangeRequested = "change-requested";

    /// <summary>A change of something locked was approved and made.</summary>
    public const string ChangeApproved = "change-approved";

    /// <summary>A change of something locked was returned; nothing changed.</summary>
    public const string ChangeReturned = "change-returned";

    /// <summary>A period was closed.</summary>
    public const string PeriodClosed = "period-closed";

    /// <summary>A closed period was opened for one person, for a time.</summary>
    public const string PeriodOpened = "period-opened";

    /// <summary>Such an opening was ended before its time.</summary>
    public const string OpeningEnded = "opening-ended";

    /// <summary>A person gave their own account another password.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>Sign-in asks for a code of an authenticator from now on.</summary>
    public const string TwoFactorOn = "two-factor-on";

    /// <summary>Sign-in asks for no code any more.</summary>
    public const string TwoFactorOff = "two-factor-off";

    /// <summary>All recovery codes of an account were replaced. The codes themselves stand nowhere.</summary>
    public const string RecoveryCodesRenewed = "recovery-codes-renewed";

    /// <summary>Someone signed in with a recovery code, which counts no more.</summary>
    public const string RecoveryCodeUsed = "recovery-code-used";

    /// <summary>An account can be entered with one more passkey.</summary>
    public const string PasskeyAdded = "passkey-added";

    /// <summary>A passkey no longer opens an account.</summary>
    public const string PasskeyRemoved = "passkey-removed";

    /// <summary>An account can be entered through the single sign-on of the institution.</summary>
    public const string LoginLinked = "login-linked";

    /// <summary>An administrator took the second step of a sign-in from an account: authenticator, recovery codes and passkeys.</summary>
    public const string SecondStepRemoved = "second-step-removed";

    /// <summary>The institution said at its first start in which language it works and when its fiscal year begins.</summary>
    public const string InstitutionSetUp = "institution-set-up";

    /// <summary>All of them, for choices.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BatchPosted, BatchWithdrawn, DepartmentRenamed, DepartmentMoved, DemoLoaded, DemoRemoved, TotalsCorrected,
        AccountAdded, AccountRemoved, AccountRenamed, AccountLocked, AccountUnlocked, PasswordReset, GrantsChanged,
        BookMoved, ChangeRequested, ChangeApproved, ChangeReturned, PeriodClosed, PeriodOpened, OpeningEnded,
        PasswordChanged, TwoFactorOn, TwoFactorOff, RecoveryCodesRenewed, RecoveryCodeUsed, PasskeyAdded, PasskeyRemoved, LoginLinked,
        SecondStepRemoved, InstitutionSetUp,
    ];
}

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

    /// <summary>A request for a change; its key is its number. Example: "12".</summary>
    public const string Change = "change";

    /// <summary>A closed period; the key is the last closed month. Example: "2026-10".</summary>
    public const string Period = "period";
}
