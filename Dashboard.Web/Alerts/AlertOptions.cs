using System.Globalization;

namespace Dashboard.Web.Alerts;

/// <summary>When and how people are told of alerts. Bound from the section "Alerts".</summary>
public sealed class AlertOptions
{
    public const string Section = "Alerts";

    /// <summary>The local time at which the digest of a working day is written. Example: "08:30".</summary>
    public string DigestAt { get; set; } = "08:30";

    /// <summary>Under which address people reach the pages; without it messages carry no links. Example: "https://board.example.cn".</summary>
    public string? BaseAddress { get; set; }

    public TimeOnly DigestTime => TimeOnly.ParseExact(DigestAt, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The address of a page for people outside of it; null when it is not set where pages are.</summary>
    public Uri? AddressOf(string? path) => path is not null && Root is { } root ? new(root, path.TrimStart('/')) : null;

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (!TimeOnly.TryParseExact(DigestAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) yield return $"Alerts:DigestAt: 「{DigestAt}」 is no time (example: 08:30).";
        if (!string.IsNullOrEmpty(BaseAddress) && Root is null) yield return $"Alerts:BaseAddress: 「{BaseAddress}」 is no web address (example: https://board.example.cn).";
    }

    private Uri? Root => Uri.TryCreate(BaseAddress?.TrimEnd('/') + "/", UriKind.Absolute, out Uri? root) && root is { Scheme: "https" or "http", UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 } ? root : null;
}
