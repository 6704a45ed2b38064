using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds claims beside confessions of the contrary. They are questions: both may be true of different things.</summary>
internal static partial class DraftClaims
{
    private static readonly (string About, Regex Claim, Regex Confession)[] Pairs =
    [
        ("资金进度", InTime(), Slow()), ("指标量化", Measurable(), Vague()), ("目标完成", AllReached(), NotReached()), ("资金是否够用", TooLittle(), LeftOver()), ("管理规范", InOrder(), OutOfOrder()),
    ];

    public static IEnumerable<DraftFinding> Find(DraftSentence[] sentences)
    {
        foreach ((string about, Regex claim, Regex confession) in Pairs)
        {
            if (First(sentences, claim) is { } claimed && First(sentences, confession) is { } confessed)
                yield return new(DraftCodes.ClaimConflict, true, claimed, confessed, claimed.Text, confessed.Text, about);
        }
    }

    private static DraftPlace? First(DraftSentence[] sentences, Regex words)
    {
        foreach (DraftSentence sentence in sentences)
        {
            if (words.Match(sentence.Text) is { Success: true } match) return new(match.Value, sentence.Paragraph);
        }

        return null;
    }

    [GeneratedRegex("(资金|经费)?(到位|拨付|支付|下达)(比较|较为|较)?及时")]
    private static partial Regex InTime();

    [GeneratedRegex("(资金|经费|预算)?(使用|执行|支出|支付|拨付)进度(较|偏|比较|相对)?(慢|缓慢|滞后)|(主要|大多|大部分)?集中(在|于)(下半年|第四季度|四季度|年底|年末|12月)|(支付|拨付|支出|执行)(滞后|缓慢|不及时)|(年底|年末|第四季度|四季度)(突击|集中)(支付|支出|拨付|用款|列支)?|前松后紧|前慢后快")]
    private static partial Regex Slow();

    [GeneratedRegex("指标(设置|设定)?(较为|比较|较)?(细化、?量化|明确、?量化|清晰、?可衡量|量化|可衡量)")]
    private static partial Regex Measurable();

    [GeneratedRegex("(年初)?指标值[：:](?=[^，。；]*(完成|有所|增强|提升|提高|加强|明显|良好))[^，。；\\d≥≤大小不]{2,20}|指标(设置|设定)?(不够|不|较为|比较)?(笼统|模糊|难以衡量|不可衡量|量化不足|不够量化)|难以(衡量|量化|考核)")]
    private static partial Regex Vague();

    [GeneratedRegex("(均|全部|全面|都)(已)?(达到|完成|实现)了?(年初|年度|预期|既定)?的?(绩效)?(目标|指标|任务)?|(目标|指标|任务)(值)?(均|都|已|全部|全面)+(按期|如期|顺利)?(完成|实现|达成|达到|达标)")]
    private static partial Regex AllReached();

    [GeneratedRegex("(与|和)?(绩效)?目标[^，。；]{0,8}(仍|还|存)?(有|存在)(一定)?(的)?(偏差|差距)|(未|没有|未能)(完成|达到|实现)(年初|年度|预期|既定)?(绩效)?(目标|指标|任务)")]
    private static partial Regex NotReached();

    [GeneratedRegex("(资金|经费|预算)(严重)?不足")]
    private static partial Regex TooLittle();

    [GeneratedRegex("(没有|未)(积极|及时|有效)?盘活存量|资金(结余|结转)(较多|较大|过大)|存量资金(较多|较大)")]
    private static partial Regex LeftOver();

    [GeneratedRegex("(使用|管理|核算)程序规范|合理、合法、合规|(管理|使用)规范")]
    private static partial Regex InOrder();

    [GeneratedRegex("(管理|使用|核算|程序)(不够|不|欠)规范|(违规|挪用|截留|超范围)(使用|支出|列支)")]
    private static partial Regex OutOfOrder();
}
