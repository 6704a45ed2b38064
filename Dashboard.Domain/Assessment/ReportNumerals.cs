using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Tells the figures of a text from the digits that are none.</summary>
/// <remarks>The white list: ordinals at the beginning (1、 （1）), years (2023年), numbers of documents (〔2020〕10号).</remarks>
public static partial class ReportNumerals
{
    /// <summary>The text in pieces, those that are figures marked.</summary>
    /// <example>"2023年组建154家" is "2023年组建", "154" (a figure), "家".</example>
    public static IEnumerable<(string Text, bool IsFigure)> Split(string text)
    {
        int start = 0;
        foreach (Match match in Digits().Matches(text))
        {
            if (match.Groups["free"].Success) continue;
            if (match.Index > start) yield return (text[start..match.Index], false);
            yield return (match.Value, true);
            start = match.Index + match.Length;
        }

        if (start < text.Length) yield return (text[start..], false);
    }

    /// <summary>The figures of a text. Example: "154" of "2023年组建154家".</summary>
    public static IEnumerable<string> In(string text) => Split(text).Where(piece => piece.IsFigure).Select(piece => piece.Text);

    /// <summary>The figures of a report that stand in no run of a figure: none, or the report is not bound.</summary>
    public static IEnumerable<string> Unbound(Report report) =>
        report.Blocks.SelectMany(block => block.Rows.SelectMany(row => row).Append(block.Runs)).Append(report.Title).SelectMany(Unbound);

    private static IEnumerable<string> Unbound(IReadOnlyList<ReportRun> runs)
    {
        // A year may be a figure of its own while its 年 is prose, so prose is looked at run by run.
        return runs.Where(run => run.Figure is null).SelectMany(run => In(run.Text));
    }

    [GeneratedRegex(
        @"(?<free>^\s*\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|(?<!\d)(19|20)\d{2}(?=\s*[年〕\]])|(?<=〔(19|20)\d{2}〕\s*)\d+(?=\s*号))|\d+([,，]\d{3})*(\.\d+)?(\s?[%％])?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
