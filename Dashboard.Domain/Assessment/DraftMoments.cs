using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>The times of which a sentence speaks: each holds until another replaces it. Example: 2022 年组建 100 家，2023 年组建 138 家.</summary>
internal sealed partial class DraftMoments
{
    /// <summary>The year before that of the draft.</summary>
    public const int Before = -1;

    private readonly List<(int At, int? Year)> years = [];
    private readonly List<(int At, string Period)> periods = [];

    public DraftMoments(string text)
    {
        foreach (Match match in Time().Matches(text))
        {
            // 「比上年」 compares; what follows is of this year.
            if (match.Index > 0 && text[match.Index - 1] is '比' or '较' or '同' or '与' or '按' or '自' or '从' or '由') continue;
            string word = match.Value;
            if (match.Groups["year"].Success) years.Add((match.Index, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)));
            else if (word is "上年" or "去年" or "上一年" or "往年") years.Add((match.Index, Before));
            else if (word is "今年" or "本年" or "当年") years.Add((match.Index, null));
            else periods.Add((match.Index, word is "全年" or "12月" or "年底" or "年末" ? "" : word));
        }
    }

    /// <summary>The year and the part of it of which a place speaks; null is the year of the draft, no part the whole.</summary>
    public (int? Year, string Period) At(int place) => (years.FindLast(m => m.At < place).Year, periods.FindLast(m => m.At < place).Period ?? "");

    [GeneratedRegex(@"(?<year>(19|20)[0-9]{2})\s*年|上一年|上年|去年|往年|今年|本年|当年|全年|年底|年末|第?[一二三四1-4]季度|上半年|下半年|前三季度|[0-9]{1,2}\s*月", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
