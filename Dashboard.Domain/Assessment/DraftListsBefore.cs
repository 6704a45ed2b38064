using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a number behind or before things in brackets that are not so many. Example: 内设办公室、组织部、宣传部、学校部 5 个部室.</summary>
internal static partial class DraftListsBefore
{
    /// <summary>Farther off the number counts something else: 建设泵站、水闸 12 座.</summary>
    private const int Farthest = 2;

    public static IEnumerable<DraftFinding> Find(DraftSentence sentence)
    {
        if (!sentence.Text.Contains('、', StringComparison.Ordinal) && !sentence.Text.Contains("》《", StringComparison.Ordinal)) yield break;
        string text = sentence.Text.Replace("》《", "》、《", StringComparison.Ordinal);
        foreach (Match match in Behind().Matches(text).Concat(InBrackets().Matches(text)))
        {
            string list = match.Groups["list"].Value;
            if (DraftQuantities.Value(match.Groups["number"].Value) is not { } stated || Counts().IsMatch(list)) continue;
            string[] items = list.Split('、', StringSplitOptions.RemoveEmptyEntries);
            int least = items.Length, most = least + items.Sum(item => Joined(items, item));
            stated += Further(text, match.Index + match.Length);
            if (least < (Offices().IsMatch(match.Groups["behind"].Value) ? 2 : 3) || (stated >= least && stated <= most) || stated > most + Farthest || stated < least - Farthest) continue;
            bool isOpen = list.EndsWith('等');
            // 等 may close a list: one too few is worth a question.
            if (isOpen && (stated > most + 1 || match.Value.Contains('类', StringComparison.Ordinal))) continue;
            yield return new(
                DraftCodes.ListCountOff, isOpen || !Offices().IsMatch(match.Groups["behind"].Value), new(match.Value.Trim(), sentence.At(match.Groups["number"].Index)), null,
                DraftChecks.Text(stated), DraftChecks.Text(most), match.Groups["behind"].Value);
        }
    }

    /// <summary>「共 5 个办公室、1 支执法队」: they are counted by kinds.</summary>
    private static decimal Further(string text, int at) =>
        AlsoCounted().Match(text, at, Math.Min(24, text.Length - at)) is { Success: true } more && DraftQuantities.Value(more.Groups["number"].Value) is { } number ? number : 0;

    /// <summary>和 may stand inside of a name: where all end alike, it joins two only behind such an end.</summary>
    public static int Joined(string[] items, string item)
    {
        string[] parts = item.Split('和', '及', '与');
        bool areAlike = items.Length > 2 && items.Take(items.Length - 1).Count(other => Ends().IsMatch(other)) * 3 >= (items.Length - 1) * 2;
        return areAlike ? parts.Take(parts.Length - 1).Count(part => Ends().IsMatch(part)) : parts.Length - 1;
    }

    [GeneratedRegex("^、\\s*(?<number>[0-9]{1,2}|[一二三四五六七八九])\\s*(个|支|家|所)", RegexOptions.ExplicitCapture)]
    private static partial Regex AlsoCounted();

    [GeneratedRegex("[室科处部股办组队站所院校]$|中心$")]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"(?<list>[^，。；：:、0-9]{1,40}(、[^，。；：:、0-9]{1,40})+)[，]?(共计?|合计|总计|一共|这)?\s*(?<number>[0-9]{1,2}|[二三四五六七八九十]{1,3})\s*(个|项|类|大类|种|家|所|支|条|座|名|处|部|大)(?<behind>[\u4E00-\u9FFF]{0,8})",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"(?<number>[0-9]{1,2}|[二三四五六七八九十]{1,3})\s*(个|项|类|大类|种|家|所|支|条|座|名|处|部)(?<behind>[\u4E00-\u9FFF]{0,8})[（(](?<list>[^，。；：:（）()]{1,40}(、[^，。；：:（）()、]{1,40})+)[）)]",
        RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    /// <summary>A list that counts, or says that it is not all.</summary>
    [GeneratedRegex("[0-9]|其中|含|例如|一是")]
    private static partial Regex Counts();

    [GeneratedRegex("室|科|处|部|股|制度|办法|机构|单位|乡|镇|街道|县|区|指标|中心")]
    private static partial Regex Offices();
}
