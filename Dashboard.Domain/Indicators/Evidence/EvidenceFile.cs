namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>What a file proves: the result of an indicator of a day. A corrected figure of the same day keeps its files.</summary>
/// <param name="Code">The indicator. Example: "HD2023-ZB1".</param>
/// <param name="Year">The fiscal year. Example: 2023.</param>
/// <param name="Day">The day of the result.</param>
public sealed record EvidencePlace(string Code, int Year, DateOnly Day);

/// <summary>佐证材料: a file that proves a result.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Place">What it proves.</param>
/// <param name="Name">Its name as it was brought, without what would lead anywhere. Example: 「验收单.pdf」.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">SHA-256 of its content in small hexadecimal digits.</param>
/// <param name="By">Who brought it.</param>
/// <param name="AddedAt">When.</param>
/// <param name="Withdrawal">That it was taken back; null while it counts.</param>
public sealed record EvidenceFile(
    long Id, EvidencePlace Place, string Name, EvidenceKind Kind, long Bytes, string Sha256, string By, DateTimeOffset AddedAt, EvidenceWithdrawal? Withdrawal)
{
    private const int ShortHash = 12;

    /// <summary>How lists on paper name a file: its name and the first 12 digits of the hash. Example: 「验收单.pdf（e3b0c44298fc）」.</summary>
    public static string OnPaper(string name, string sha256) => $"{name}（{sha256[..ShortHash]}）";

    /// <summary>The file as it stood at a moment: one that was taken back later still counted. Null when it had not come yet.</summary>
    /// <example>Brought on 3 May, taken back on 9 May: as known on 5 May it counts, on 2 May there was none.</example>
    public EvidenceFile? KnownAt(DateTimeOffset knownAt) =>
        AddedAt > knownAt ? null : Withdrawal?.WithdrawnAt > knownAt ? this with { Withdrawal = null } : this;
}

/// <summary>How many results of a year have a file that proves them.</summary>
/// <param name="Proven">Those with at least one. Example: 9.</param>
/// <param name="Results">All of them, each day of an indicator one. Example: 14.</param>
public readonly record struct EvidenceCoverage(int Proven, int Results);

/// <summary>That a file was taken back: it stands there as that, and counts no more.</summary>
/// <param name="By">Who took it back.</param>
/// <param name="WithdrawnAt">When.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceWithdrawal(string By, DateTimeOffset WithdrawnAt, string Reason);
