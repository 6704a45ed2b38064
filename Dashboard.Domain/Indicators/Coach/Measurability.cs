using System.Text.RegularExpressions;

namespace Dashboard.Domain.Indicators.Coach;

/// <summary>Whether two people who look at the result will say the same of a target.</summary>
/// <remarks>
/// A number counts, in digits or words; so does a day, or a result that is there or not (印发, 建成, 通过验收), unless a word that
/// leaves everything open (有所, 明显, 进一步) takes that back. Numbers that measure nothing do not count: years, ordinals, document
/// numbers, names such as 四个意识. Source: 财预〔2020〕10号, targets are to be 细化、量化、可衡量.
/// </remarks>
public static partial class Measurability
{
    private static readonly string[] Vague =
    [
        "有所", "明显", "显著", "进一步", "逐步", "不断", "持续", "较好", "较高", "良好", "基本", "有效", "大力", "积极", "充分", "稳步", "加强", "增强", "提升", "提高", "改善",
        "丰富", "促进", "推动", "推进", "营造", "优化", "improv", "enhanc", "better", "strengthen", "increas", "promot", "significant", "gradual", "rais", "boost",
    ];

    private static readonly string[] Deliverables =
    [
        "建成", "竣工", "完工", "交付", "上线", "投入使用", "投用", "挂牌", "出台", "印发", "发布", "公布", "通过验收", "验收合格", "验收通过", "签订", "签署", "编制完成", "开通",
        "published", "issued", "signed", "launched", "delivered", "adopted", "opened", "commissioned",
    ];

    /// <summary>Whether a target can be measured.</summary>
    /// <param name="text">指标值 as it is written.</param>
    /// <param name="year">The fiscal year, for days that name none.</param>
    /// <returns>False for an empty one.</returns>
    /// <example>True: "≥138家", "100%", "2023年6月底前完成", 「零事故」, "0起", "at least ninety". False: 「完成市总任务」, 「2023年素质有所提升」, 「增强四个意识」.</example>
    public static bool IsMeasurable(string? text, int year)
    {
        string narrow = Wide.Narrow(text ?? "").ToLowerInvariant();
        if (WrittenTarget.IsNothing(narrow)) return false;
        if (HasNumber(narrow)) return true;
        if (Array.Exists(Vague, word => narrow.Contains(word, StringComparison.Ordinal))) return false;
        return WrittenDay.Read(narrow, year) is not null || Day().IsMatch(narrow) || Standard().IsMatch(narrow) || narrow is "是" or "否" or "yes"
            || Array.Exists(Deliverables, word => narrow.Contains(word, StringComparison.Ordinal));
    }

    private static bool HasNumber(string text)
    {
        string left = NoMeasure().Replace(text, "·");
        return left.Any(char.IsAsciiDigit) || Counted().IsMatch(left) || Words().IsMatch(left);
    }

    /// <summary>Numbers that are names: years and days, ordinals, documents, congresses and slogans.</summary>
    [GeneratedRegex(@"(19|20)\d\d年度?|\b(in|of|for|by|during) (19|20)\d\d\b|\d{1,2}月份?(\d{1,2}[日号])?|[〔\[(](19|20)\d\d[〕\])](第?\d+号)?|第\d+|(20|二十|十[八九])大|十[三四五]五|1\+n|两个(确立|维护)|四个(意识|自信|全面)|三个代表|五位一体")]
    private static partial Regex NoMeasure();

    /// <summary>Numerals with what they count, nothing at all, and all of it.</summary>
    [GeneratedRegex(
        "(?<!第)([二两三四五六七八九十百千万]+[余多]?[个件次场期名家户份项篇部套台所处座条起例宗人间辆亩倍天周年成]|一[份部套场次篇座])|百分之[一二三四五六七八九十百零两点]+"
        + "|零(事故|投诉|发生|差错|违规|违纪|伤亡|逾期|上访|死亡|失误|缺陷|拖欠|欠薪|感染|事件|案件)|(无|不发生|未发生|没有).{0,8}(事故|投诉|差错|违规|违纪|伤亡|逾期|上访|死亡|失误|拖欠|欠薪|事件|案件)"
        + "|全覆盖|全部(完成|覆盖|到位|发放|支付|兑现|办结|整改|建成|达标)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(zero|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|half)\b|\b(no|without) (\w+ ){0,2}(accidents?|complaints?|delays?|incidents?|errors?|cases?|deaths?|arrears)\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"\d{1,2}月|年底|年末|年内|[一二三四]季度(末|前|内|底)|[上下]半年(前|内|底|完成)|\bby (the )?(end|middle|start|beginning) of\b|\bby (\d{1,2} )?(january|february|march|april|may|june|july|august|september|october|november|december)\b|\bq[1-4]\b")]
    private static partial Regex Day();

    [GeneratedRegex("(达到|符合|取得|获得).{0,12}(标准|规范|等级|证书|资质|许可|称号)")]
    private static partial Regex Standard();
}
