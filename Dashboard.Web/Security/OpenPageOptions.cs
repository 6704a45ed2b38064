namespace Dashboard.Web.Security;

/// <summary>How many pages may be open, and how soon an open page notices that its sign-in is over. Bound from the section "OpenPages".</summary>
public sealed class OpenPageOptions
{
    public const string Section = "OpenPages";

    /// <summary>The longest time between two looks that still ends every page within 30 seconds.</summary>
    public const int SlowestCheck = 25;

    /// <summary>How many pages one account may have open at once. One costs about 400 KB of memory.</summary>
    public int PerAccount { get; set; } = 400;

    /// <summary>How many pages one address may have open at once; behind a proxy that hides addresses, all of them together.</summary>
    public int PerAddress { get; set; } = 2000;

    /// <summary>After how many seconds an open page asks again whether its sign-in still holds.</summary>
    public int CheckSeconds { get; set; } = 20;

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (PerAccount < 1) yield return $"OpenPages:PerAccount: {PerAccount} is less than 1.";
        if (PerAddress < 1) yield return $"OpenPages:PerAddress: {PerAddress} is less than 1.";
        if (CheckSeconds is < 1 or > SlowestCheck) yield return $"OpenPages:CheckSeconds: {CheckSeconds} is not a number 1–{SlowestCheck}.";
    }
}
