using Dashboard.Domain.Audit;
using Dashboard.Domain.People;

namespace Dashboard.Web.Security;

/// <summary>An account to be made.</summary>
/// <param name="Name">By which the person signs in and records call them; it never changes.</param>
/// <param name="Password">Null for none: nobody can sign in with it before it gets one.</param>
/// <param name="DisplayName">How pages call the person; null for like the name.</param>
/// <param name="IsEmergency">Whether its password counts where all others come through the single sign-on.</param>
/// <param name="Mail">To what address the person gets mail; null or empty for none.</param>
public sealed record NewAccount(
    string Name, string? Password, IReadOnlyCollection<Grant> Grants, string? DisplayName = null, bool IsDemo = false, bool IsEmergency = false, string? Mail = null);

/// <summary>Who changes accounts, from where and why.</summary>
public sealed record AccountAct(Person By, Actor Actor, string? Reason = null);
