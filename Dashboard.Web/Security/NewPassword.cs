using System.Security.Cryptography;

namespace Dashboard.Web.Security;

/// <summary>Makes passwords that are shown once: long enough, and without letters that look alike.</summary>
internal static class NewPassword
{
    private const int Length = 16;

    public static string Make() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", Length);
}
