using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>A number with its unit, as it stands in a sentence.</summary>
/// <param name="Value">In the plain unit: 万 and 亿 are multiplied in. Example: 1.25 亿元 is 125000000.</param>
/// <param name="Step">What one more in the last digit would add. Example: 1.25 亿元 has 1000000.</param>
/// <param name="IsRough">Whether 余, 近, 约, 以上 and the like make it no exact number.</param>
/// <param name="Unit">Its plain unit. Example: "元".</param>
/// <param name="Label">The words before it in its clause, without blanks.</param>
/// <param name="Behind">The words behind it in its clause.</param>
/// <param name="From">The first letter of the label.</param>
/// <param name="At">The first letter of the number.</param>
/// <param name="End">Behind the unit.</param>
/// <param name="Written">The number alone. Example: "1.25".</param>
internal sealed record DraftQuantity(decimal Value, decimal Step, bool IsRough, string Unit, string Label, string Behind, int From, int At, int End, string Written)
{
    /// <summary>Whether both can be roundings of one number.</summary>
    public bool Agrees(decimal value, decimal step)
    {
        decimal off = Math.Abs(Value - value);
        return off == 0 || (IsRough && off <= Math.Max(Value, value) * 0.15m) || (Step != step && off < Math.Max(Step, step));
    }
}

/// <summary>Finds numbers with units.</summary>
internal static partial class DraftQuantities
{
    private const string Separators = "，。；！？、：:,;（）()|\t【】《》";
    private const int Widest = 40;

    private const decimal Largest = 1e14m, Smallest = 1e-4m;

    /// <summary>No sentence of a report holds more.</summary>
    private const int Most = 80;

    /// <summary>Units that mean the same.</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["名"] = "人",
        ["位"] = "人",
        ["场次"] = "次",
        ["场"] = "次",
        ["期"] = "次",
        ["宗"] = "件",
        ["起"] = "件",
        ["家"] = "个",
        ["千米"] = "公里",
        ["个百分点"] = "百分点",
        ["班次"] = "次",
        ["项"] = "个",
        ["部"] = "台",
        ["㎡"] = "平方米",
        ["处"] = "个",
        ["座"] = "个",
        ["所"] = "个",
        ["户"] = "个",
        ["辆"] = "台",
        ["例"] = "件",
    };

    public static IReadOnlyList<DraftQuantity> Of(string text)
    {
        List<DraftQuantity> all = [];
        int free = 0;
        foreach (Match match in Number().Matches(text))
        {
            if (Read(match, text, free) is not { } quantity) continue;
            all.Add(quantity);
            if (all.Count == Most) break;
            free = quantity.End;
        }

        return all;
    }

    private static DraftQuantity? Read(Match match, string text, int free)
    {
        Group number = match.Groups["number"];
        int end = match.Index + match.Length;
        if (number.Index > 0 && (char.IsAsciiLetterOrDigit(text[number.Index - 1]) || text[number.Index - 1] is '.' or '第' or '-' or '〔')) return null;
        bool isPer = end < text.Length && text[end] is '/' or '／';
        if (isPer && match.Groups["unit"].Length == 0) return null;
        if (Value(number.Value) is not { } plain) return null;
        decimal factor = match.Groups["scale"].Value switch { "万" => 1e4m, "亿" => 1e8m, "千" => 1e3m, _ => 1m };
        // Nothing a report counts is larger or smaller; quotients and products of such numbers have room.
        if (plain * factor >= Largest || (plain > 0 && plain * factor < Smallest)) return null;
        int decimals = number.Value.Split('.') is [_, var behindPoint] ? Math.Min(behindPoint.Length, 10) : 0;
        int from = Start(text, number.Index, free);
        string label = Blank().Replace(text[from..number.Index], "").Replace("：", "", StringComparison.Ordinal);
        if (Bare().IsMatch(label)) label = Named(text, from) + label;
        string unit = match.Groups["unit"].Value, behind = Behind(text, end);
        bool isRough = match.Groups["more"].Length + match.Groups["more2"].Length > 0 || RoughBefore().IsMatch(label) || RoughBehind().IsMatch(behind);
        return new(plain * factor, factor / Power(decimals), isRough, isPer ? unit + "/" : Same.GetValueOrDefault(unit, unit), label, RoughBehind().Replace(behind, ""), from, number.Index, end, number.Value);
    }

    private static int Start(string text, int at, int free)
    {
        int least = Math.Max(free, at - Widest), start = at;
        while (start > least && !Separators.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        // 「指标值：≥10 期」: the words before the colon say what it is.
        if (start > least && text[start - 1] is '：' or ':' && OnlySigns().IsMatch(text[start..at]))
        {
            start--;
            while (start > least && !Separators.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        }

        return start;
    }

    /// <summary>「公益课程：年初指标值 240 期，实际完成 236 期」: the words before the colon say of what.</summary>
    private static string Named(string text, int from)
    {
        int colon = text.AsSpan(0, from).LastIndexOfAny('：', ':');
        if (colon < 0 || from - colon > Widest) return "";
        int start = colon;
        while (start > 0 && colon - start < Widest && !Separators.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        return Ordinal().Replace(text[start..colon], "");
    }

    private static string Behind(string text, int end)
    {
        int stop = end;
        while (stop < text.Length && stop < end + 16 && text[stop] is (>= '\u4E00' and <= '\u9FFF') or '“' or '”' or ' ') stop++;
        string behind = text[end..stop].Replace(" ", "", StringComparison.Ordinal);
        return stop < text.Length && char.IsAsciiDigit(text[stop]) ? behind.TrimEnd('和', '及', '与', '、') : behind;
    }

    private static decimal Power(int decimals)
    {
        decimal power = 1;
        for (int i = 0; i < decimals; i++) power *= 10;
        return power;
    }

    /// <summary>A number in digits or in Chinese numerals; null when it is none. Example: "14,911" and "五" are 14911 and 5.</summary>
    public static decimal? Value(string text)
    {
        string plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return number < 1e15m ? number : null;
        return ChineseNumerals.Value(plain);
    }

    [GeneratedRegex(
        @"(?<number>[二三四五六七八九]十[一二三四五六七八九]?|十[一二三四五六七八九]|[一二三四五六七八九两][百千][一二三四五六七八九十百零两]{0,7}|[0-9]+([,，][0-9]{3})*(\.[0-9]+)?) *(?<more>余|多)? *(?<scale>万|亿|千)? *(?<more2>余|多)? *(?<unit>个百分点|百分点|平方公里|平方米|立方米|公里|千米|公顷|公斤|千瓦时|人次|剂次|场次|班次|批次|台套|台次|课时|学时|小时|分钟|集|首|路|轮|户次|件次|家次|辆次|床位|亩|米|人|名|位|场|次|期|件|宗|起|例|份|册|本|户|家|个|座|处|条|项|台|套|部|辆|艘|架|棵|株|吨|头|羽|只|对|批|篇|幅|张|门|所|间|栋|幢|支|组|类|种|剂|盏|口|眼|趟|方|元|%|‰|分|天|㎡|床|盒|箱|卷|页|帧|笔|单|款|瓶|袋|艇|枚|块)|(?<number>[0-9]+(\.[0-9]+)?)(?<scale>万|亿)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("(近|(?<!节)约|逾|超|超过|突破|将近|大约|接近|高达|以上)$")]
    private static partial Regex RoughBefore();

    /// <summary>Words that say that it is a target or what was reached, and not of what.</summary>
    [GeneratedRegex("^(年初|年度)?(绩效)?(指标|目标|计划)值?(为|是|≥|≤|＞|=)*$|^(年度|全年)?实际(完成|值|达到|举办|开展|为)*$|^完成值?(为)?$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[①-⑳0-9０-９（）()、.．\s]+")]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(以上|以内|以下|左右|上下|不等|余)")]
    private static partial Regex RoughBehind();

    [GeneratedRegex(@"^[\s≥≧≤≦><=═]*(大于等于|不少于|不低于|不超过|至少|小于等于|达到)?\s*$")]
    private static partial Regex OnlySigns();

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex Blank();
}
