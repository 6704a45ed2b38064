using Dashboard.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A key of the interface. What opens is kept nowhere, only what is made of it.</summary>
public sealed class ApiKeyTable
{
    public long Id { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Its first signs, by which its owner tells it from others.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>SHA-256 of the key in hexadecimal. The key has 256 random bits: there is nothing to guess that a slow hash would protect.</summary>
    public string SecretHash { get; set; } = "";

    /// <summary>For whom it stands.</summary>
    public string Account { get; set; } = "";
    public KeyReach Reach { get; set; }
    public string CreatedBy { get; set; } = "";
    public long CreatedAt { get; set; }

    /// <summary>yyyyMMdd.</summary>
    public int LastDay { get; set; }
    public long? RevokedAt { get; set; }

    /// <summary>The last day it was used; the moment would be a write for every call.</summary>
    public int? UsedOn { get; set; }
}

/// <summary>A call that its caller may repeat: it is answered again and not done again.</summary>
public sealed class ApiCallTable
{
    public long Id { get; set; }
    public long KeyId { get; set; }

    /// <summary>By which the caller knows the call.</summary>
    public string Word { get; set; } = "";

    /// <summary>SHA-256 of all that was asked, the file included.</summary>
    public string RequestHash { get; set; } = "";
    public long StartedAt { get; set; }

    /// <summary>Null while it runs, or after the program died in it.</summary>
    public long? EndedAt { get; set; }
    public int? Status { get; set; }
    public string? Answer { get; set; }
}

/// <summary>Maps what belongs to the interface.</summary>
internal static class KeyModel
{
    public static void MapKeys(this ModelBuilder builder)
    {
        builder.Entity<ApiKeyTable>().ToTable("ApiKey").HasIndex(k => k.SecretHash).IsUnique();
        builder.Entity<ApiCallTable>(e =>
        {
            e.ToTable("ApiCall").HasIndex(c => new { c.KeyId, c.Word }).IsUnique();
            e.HasIndex(c => c.StartedAt);
        });
    }
}
