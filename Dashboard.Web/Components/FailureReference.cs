using System.Security.Cryptography;

namespace Dashboard.Web.Components;

/// <summary>The number under which a failure stands in the log and on the screen, short enough to read over the telephone.</summary>
public static class FailureReference
{
    public static string New() => RandomNumberGenerator.GetHexString(8);
}
