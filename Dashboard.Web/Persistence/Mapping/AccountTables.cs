using Dashboard.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>An account. What it may do stands in its grants.</summary>
public sealed class AccountTable : IdentityUser
{
    /// <summary>How pages call the person; records call them by the name they sign in with.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Whether it exists to try the product out; such accounts work in Development alone.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Whether it may be entered by password where all others come through the single sign-on.</summary>
    public bool IsEmergency { get; set; }

    /// <summary>Unix milliseconds; null before the first sign-in.</summary>
    public long? LastSignInAt { get; set; }

    /// <summary>The time step of the last code of the authenticator that was accepted; it and older ones are worth nothing any more.</summary>
    public long? LastCodeStep { get; set; }
}

/// <summary>A role in a department and everything below it.</summary>
public sealed class GrantTable
{
    public long Id { get; set; }
    public string AccountId { get; set; } = "";
    public Role Role { get; set; }

    /// <summary>Null for all departments.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>yyyyMMdd.</summary>
    public int? ValidFrom { get; set; }
    public int? ValidUntil { get; set; }

    /// <summary>The name of the account for which it stands in during leave.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>Whether it comes from the single sign-on, and goes when that no longer says so.</summary>
    public bool IsFromDirectory { get; set; }

    /// <summary>The own right of that account of which it is a copy; it ends with it.</summary>
    public long? LentFrom { get; set; }
}
