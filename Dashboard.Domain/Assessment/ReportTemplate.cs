using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Fills the wording of a layout: {figure} is looked up, [optional] stands only when all its figures are there.</summary>
public static partial class ReportTemplate
{
    /// <summary>Fills a wording.</summary>
    /// <param name="wording">Example: "执行率 {rate}[，结余 {balance} 万元]。".</param>
    /// <param name="look">The runs of a figure; null when it has none.</param>
    /// <returns>Its runs; 「—」 stands for a figure that is not there outside brackets.</returns>
    public static IReadOnlyList<ReportRun> Fill(string wording, Func<string, IReadOnlyList<ReportRun>?> look)
    {
        List<ReportRun> runs = [];
        foreach (Match part in Parts().Matches(wording))
        {
            if (part.Groups["optional"] is { Success: true } optional)
            {
                if (Names(optional.Value).All(name => look(name) is not null)) runs.AddRange(Fill(optional.Value, look));
            }
            else if (part.Groups["name"] is { Success: true } name)
            {
                runs.AddRange(look(name.Value) ?? [new("—")]);
            }
            else
            {
                runs.Add(new(part.Value));
            }
        }

        return runs;
    }

    /// <summary>Fills what a person wrote: known places become figures, everything else stays as it was typed.</summary>
    /// <example>"支出 {executed} 万元 [见附件]" with 954.25 executed is "支出 954.25 万元 [见附件]".</example>
    public static IEnumerable<ReportRun> FillTyped(string text, Func<string, IReadOnlyList<ReportRun>?> look)
    {
        int start = 0;
        foreach (Match place in Places().Matches(text))
        {
            if (look(place.Groups["name"].Value) is not { } runs) continue;
            if (place.Index > start) yield return new(text[start..place.Index]);
            foreach (ReportRun run in runs) yield return run;
            start = place.Index + place.Length;
        }

        if (start < text.Length) yield return new(text[start..]);
    }

    /// <summary>The figures that a wording asks for. Example: rate, balance.</summary>
    public static IEnumerable<string> Names(string wording) => Places().Matches(wording).Select(match => match.Groups["name"].Value);

    /// <summary>The wording without its places: what stands in every report. Example: "执行率 ，结余  万元。".</summary>
    public static string Bare(string wording) => Places().Replace(wording, "").Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\[(?<optional>[^\[\]]*)\]|\{(?<name>[^{}]+)\}|[^\[\]{}]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\{(?<name>[^{}]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Places();
}
