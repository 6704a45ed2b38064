using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.TestKit.Reports;

/// <summary>A place of a written report where a fault can be planted.</summary>
/// <param name="Kind">q: a quantity said in several places · l: a count of a list · s: a share · w: a growth · g: a grade · p: a part · t: a cell of a total row.</param>
internal sealed record ReportMark(char Kind, string Key, int Paragraph, int Start, string Text);

internal sealed record WrittenReport(string Name, IReadOnlyList<string> Paragraphs, IReadOnlyList<ReportMark> Marks);

/// <summary>Writes a report that is consistent in itself; numbers, wording and their form follow from the seed.</summary>
internal sealed partial class ReportWriter(string name, int seed)
{
    private readonly Random random = new(seed);
    private readonly List<string> paragraphs = [];
    private readonly List<ReportMark> marks = [];

    public int Style => seed % 4;

    public int Int(int least, int most) => random.Next(least, most + 1);

    /// <summary>An amount of 万元 with two decimals.</summary>
    public decimal Wan(int least, int most) => random.Next(least * 100, most * 100) / 100m;

    public string Pick(params string[] words) => words[random.Next(words.Length)];

    /// <summary>A quantity that the report says again elsewhere.</summary>
    public string Q(string key, decimal value) => $"⟦q:{key}:{Form(value)}⟧";

    public string Mark(char kind, string key, string text) => $"⟦{kind}:{key}:{(Style == 3 ? Wide(text) : text)}⟧";

    public string Part(string key, decimal value) => Mark('p', key, Form(value));

    public string Share(string key, decimal part, decimal whole, int decimals = 2) =>
        Mark('s', key, Math.Round(part / whole * 100m, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture));

    public string Growth(string key, decimal before, decimal now) =>
        Mark('w', key, Math.Abs(Math.Round((now - before) / before * 100m, 1, MidpointRounding.AwayFromZero)).ToString("0.#", CultureInfo.InvariantCulture));

    public string Grade(decimal score) => Mark('g', "grade", score >= 90 ? "优" : score >= 80 ? "良" : score >= 60 ? "中" : "差");

    /// <summary>As this writer writes numbers: plain, with separators, or with full-width digits.</summary>
    public string Form(decimal value)
    {
        string plain = value.ToString(Style == 1 ? "#,0.##" : "0.##", CultureInfo.InvariantCulture);
        return Style == 3 ? Wide(plain) : plain;
    }

    private static string Wide(string text) => new([.. text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)]);

    public void P(string text)
    {
        StringBuilder plain = new();
        int from = 0;
        foreach (Match match in Marked().Matches(text))
        {
            plain.Append(text, from, match.Index - from);
            marks.Add(new(match.Groups["kind"].Value[0], match.Groups["key"].Value, paragraphs.Count + 1, plain.Length, match.Groups["text"].Value));
            plain.Append(match.Groups["text"].Value);
            from = match.Index + match.Length;
        }

        paragraphs.Add(plain.Append(text, from, text.Length - from).ToString());
    }

    public WrittenReport Done() => new(name, paragraphs, marks);

    [GeneratedRegex("⟦(?<kind>[a-z]):(?<key>[^:]*):(?<text>[^⟧]*)⟧", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();
}
