namespace Dashboard.Web.Monitoring.Documents;

/// <summary>Names of sheets as every office program takes them: at most 31 characters, without its signs, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Refused = "[]:*?/\\：";

    private readonly HashSet<string> taken = new(["History"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A free name that says what is wished as far as it can.</summary>
    public string Of(string wished)
    {
        string plain = string.Concat(wished.Select(sign => Refused.Contains(sign, StringComparison.Ordinal) || char.IsControl(sign) || char.IsSurrogate(sign) || sign >= '\uFFFE' ? '_' : sign)).Trim('\'', ' ');
        if (plain.Length == 0) plain = "_";
        for (int number = 1; ; number++)
        {
            string end = number == 1 ? "" : $"-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            string name = plain[..Math.Min(plain.Length, Longest - end.Length)].TrimEnd('\'', ' ') + end;
            if (taken.Add(name)) return name;
        }
    }
}
