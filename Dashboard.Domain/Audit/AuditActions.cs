namespace Dashboard.Domain.Audit;

/// <summary>What can be done. The words stand in records for ever: add to them, never change one.</summary>
public static partial class AuditActions
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

    /// <summary>The single sign-on of the institution no longer opens an account.</summary>
    public const string LoginUnlinked = "login-unlinked";

    /// <summary>Someone signed in with an emergency account, past the single sign-on.</summary>
    public const string EmergencySignIn = "emergency-sign-in";

    /// <summary>A rule for alerts was changed.</summary>
    public const string AlertRuleChanged = "alert-rule-changed";

    /// <summary>Someone took note of an alert.</summary>
    public const string AlertAcknowledged = "alert-acknowledged";

    /// <summary>An alert was answered.</summary>
    public const string AlertAnswered = "alert-answered";

    /// <summary>An answer was accepted, and its alert closed although the figure stands.</summary>
    public const string AlertAccepted = "alert-accepted";

    /// <summary>An answer was returned; another one is due.</summary>
    public const string AlertReturned = "alert-returned";

    /// <summary>Somebody else answers an alert from now on.</summary>
    public const string AlertHandedOver = "alert-handed-over";

    /// <summary>Nobody is told of an alert until a day.</summary>
    public const string AlertSilenced = "alert-silenced";

    /// <summary>A silence was ended before its day.</summary>
    public const string AlertUnsilenced = "alert-unsilenced";

    /// <summary>A day of the calendar is off, worked, or as its weekday says from now on.</summary>
    public const string CalendarDayChanged = "calendar-day-changed";

    /// <summary>The calendar of a year was entered as a whole.</summary>
    public const string CalendarYearEntered = "calendar-year-entered";

    /// <summary>A person has a secret address of a calendar feed; the address itself stands nowhere.</summary>
    public const string FeedCreated = "feed-created";

    /// <summary>Such an address works no more.</summary>
    public const string FeedEnded = "feed-ended";

    /// <summary>An administrator took the second step of a sign-in from an account: authenticator, recovery codes and passkeys.</summary>
    public const string SecondStepRemoved = "second-step-removed";

    /// <summary>The institution said at its first start in which language it works and when its fiscal year begins.</summary>
    public const string InstitutionSetUp = "institution-set-up";

    /// <summary>A robot or webhook is told of alerts from now on.</summary>
    public const string RobotAdded = "robot-added";

    /// <summary>A robot or webhook was changed. Its address and its secret stand in no record.</summary>
    public const string RobotChanged = "robot-changed";

    /// <summary>A robot or webhook is told of nothing any more.</summary>
    public const string RobotRemoved = "robot-removed";

    /// <summary>A message was sent to try a way.</summary>
    public const string DeliveryTested = "delivery-tested";

    /// <summary>A message that was given up is sent anew.</summary>
    public const string MessageRedelivered = "message-redelivered";

    /// <summary>Nothing is sent on some days.</summary>
    public const string QuietAdded = "quiet-added";

    /// <summary>Such days were ended before their time.</summary>
    public const string QuietEnded = "quiet-ended";

    /// <summary>It was set how a person is told.</summary>
    public const string DeliveryWishChanged = "delivery-wish-changed";

    /// <summary>All of them, for choices.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BatchPosted, BatchWithdrawn, DepartmentRenamed, DepartmentMoved, DemoLoaded, DemoRemoved, TotalsCorrected,
        AccountAdded, AccountRemoved, AccountRenamed, AccountLocked, AccountUnlocked, PasswordReset, GrantsChanged,
        BookMoved, ChangeRequested, ChangeApproved, ChangeReturned, PeriodClosed, PeriodOpened, OpeningEnded,
        PasswordChanged, TwoFactorOn, TwoFactorOff, RecoveryCodesRenewed, RecoveryCodeUsed, PasskeyAdded, PasskeyRemoved, LoginLinked,
        LoginUnlinked, EmergencySignIn,
        AlertRuleChanged, AlertAcknowledged, AlertAnswered, AlertAccepted, AlertReturned, AlertHandedOver, AlertSilenced, AlertUnsilenced,
        FeedCreated, FeedEnded, EvidenceAdded, EvidenceWithdrawn,
        CalendarDayChanged, CalendarYearEntered,
        SecondStepRemoved, InstitutionSetUp, KeyAdded, KeyRevoked, ReminderSent, ReportLinkUsed, ReportLinkEnded,
        RobotAdded, RobotChanged, RobotRemoved, DeliveryTested, MessageRedelivered, QuietAdded, QuietEnded, DeliveryWishChanged,
        AssessmentMoved, AssessmentEntered, AssessmentsOrdered, RoundBegun, RoundFilled, RoundMoved, RectificationOrdered, RectificationMoved,
    ];
}
