using Dashboard.Domain.People;

namespace Dashboard.Web.Pages.People;

/// <summary>All accounts, and what can be given to them.</summary>
public sealed record PeopleView(IReadOnlyList<AccountRow> Accounts, IReadOnlyList<DepartmentOption> Departments);

/// <summary>One account, and who could stand in for its person.</summary>
/// <param name="Others">All other accounts.</param>
/// <param name="Today">The day of the institution, at which a leave begins unless told otherwise.</param>
public sealed record AccountView(AccountRow Account, IReadOnlyList<AccountRow> Others, IReadOnlyList<DepartmentOption> Departments, DateOnly Today);

/// <summary>An account as it is shown.</summary>
/// <param name="PausedUntil">In local time, after too many wrong passwords; null when it is not paused.</param>
/// <param name="IsEmergency">Whether its password counts where all others come through the single sign-on.</param>
/// <param name="IsLinked">Whether the single sign-on opens it.</param>
/// <param name="LastSignIn">In local time; null before the first.</param>
/// <param name="HasSecondStep">Whether more than a password opens it: an authenticator or a passkey.</param>
/// <param name="Mail">To what address the person gets mail; null without one.</param>
/// <param name="IsMailOn">Whether the person gets mail.</param>
public sealed record AccountRow(
    string Name, string DisplayName, bool IsDemo, AccountState State, DateTime? PausedUntil, DateTime? LastSignIn, IReadOnlyList<GrantRow> Grants,
    bool IsEmergency = false, bool IsLinked = false, bool HasSecondStep = false, string? Mail = null,
    bool IsMailOn = false);

/// <summary>Whether an account can be used.</summary>
public enum AccountState
{
    Active,

    /// <summary>For some minutes, after too many wrong passwords.</summary>
    Paused,

    /// <summary>By decision, until it is unlocked.</summary>
    Locked,

    NoPassword,
}

/// <summary>A right as it is shown.</summary>
/// <param name="Department">The code; null for all departments.</param>
/// <param name="IsFromDirectory">Whether the single sign-on gave it, and takes it.</param>
/// <param name="OnBehalfOf">How the person is called for whom it stands in; null when it is the person's own.</param>
public sealed record GrantRow(
    long Id, Role Role, string? Department, string? DepartmentName, DateOnly? From, DateOnly? Until, string? OnBehalfOf, GrantState State, bool IsFromDirectory = false);

/// <summary>Whether a right holds today.</summary>
public enum GrantState
{
    Holds,

    /// <summary>Its first day is still to come.</summary>
    Later,

    /// <summary>Its last day is over.</summary>
    Over,
}

/// <summary>A department that can be chosen.</summary>
public sealed record DepartmentOption(int Id, string Code, string Name, int Depth);
