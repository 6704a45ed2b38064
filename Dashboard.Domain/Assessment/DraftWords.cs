using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Tells from the words around a number which thing it counts, whatever the order and the synonyms.</summary>
internal static partial class DraftWords
{
    /// <summary>Words too general to say of what, unless the sentence said it before.</summary>
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "涉及", "涉及人数", "涉及金额", "参加", "参与", "参加人数", "参与人数", "惠及", "惠及群众", "惠及职工", "覆盖", "覆盖群众", "覆盖人群", "受益", "受益群众", "受益人口", "受益人数", "服务", "服务群众", "服务对象", "吸引", "带动",
        "投资", "总投资", "投入", "资金", "经费", "投入资金", "使用资金", "安排资金", "安排", "支出", "支付", "预算", "预算数", "执行数", "执行", "到位", "到位资金", "下达", "下达资金", "拨付", "补助", "补助资金", "补贴", "人数", "金额", "面积", "投资额",
        "资金到位", "得分", "满分", "分值", "权重", "培训", "培训人员", "培训学员", "学员", "群众", "职工", "人员", "完成率", "执行率", "使用率", "满意度", "支出率", "预算执行率", "资金执行率", "合格率", "覆盖率", "讲座", "活动", "会议", "宣传", "宣传活动", "培训班",
        "培训活动", "调研", "检查", "演出", "比赛", "专项检查", "问题", "整改", "案件", "项目", "工程", "指标", "任务", "成本", "数量", "总数", "合同", "合同金额", "财政资金", "项目资金", "项目预算", "项目支出", "实际支出", "年度预算", "年初预算", "全年预算", "全年支出",
        "调整预算", "调整后预算", "预算安排", "资金总额", "年度资金", "预算资金", "资金支出", "支出资金", "累计支出", "财政拨款", "中央", "省级", "市级", "区级", "县级", "上级", "满意率", "群众满意度", "分数", "家庭", "单位", "企业", "观众", "学生", "居民", "农户", "设备", "工作", "人员参加", "群众参与",
    };

    /// <summary>Verbs that only say that it was done.</summary>
    [GeneratedRegex("^(组织开展|组织召开|组织举办|共同举办|联合举办|举办|开办|组织|开展|举行|承办|召开|开设|完成|实施|实现|推进|累计|做好|提供|落实|进行|取得|达到|全面|了)+|(举办|开展|完成|实施|实现|进行|提供|召开|组织|工作|任务|等)+$")]
    private static partial Regex Done();

    /// <summary>What may stand before or be left out without another thing being meant.</summary>
    [GeneratedRegex("^((19|20)[0-9]{2}年(度|来)?|[一二三四五六七八九十]是|全年度?|本年度?|今年以来|今年|当年|年内|年度内|一年来|截至(目前|年底|年末|期末|[0-9]*)|12月底|年底|已经?|共计?|累计|总计|合计|总共|先后|成功|积极|圆满|认真|扎实|深入|有序|稳步|大力|顺利|按时|按期|如期|及时|实际|有效|切实|共同|持续|陆续|我(局|委|部门|单位|办|会|院|中心|厅|站|馆|区|县|市|镇)|本(部门|单位|局|委|级)|全(区|市|县|州|省|镇|系统|部门)|并|以及|和|及|与|同时|另外?|共有|其|年初|设定|年)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(共计?|合计|累计|总计|达到?|为|约|近|超过?|逾|突破|将近|接近|了|有|是|到|至|实际值?|的|已|也|均|分别|完成值|实绩|全年|年初|年度|实际完成|高达|总数|[≥≧≤≦><=═“”：:]|大于等于|不少于|不低于|不超过|至少|小于等于)+$")]
    private static partial Regex Tail();

    [GeneratedRegex("(年初|年度|全年|绩效|预期)*(绩效)?(目标|指标|计划|任务)(值|数|任务)?(为|是)?|实际(完成|为|值)?|计划|预计|预期|拟|力争")]
    private static partial Regex Target();

    [GeneratedRegex("目标(?!管理|责任|考核|群体|类)|计划(?!生育|项目)|指标值|任务|预期|预计|拟|力争|[≥≧≤≦><=═]|大于等于|不少于|不低于|不超过|至少|小于等于|应(当)?$|标准值")]
    private static partial Regex IsTargetWord();

    /// <summary>Words that make another quantity: a difference, a rate, a part.</summary>
    [GeneratedRegex("其中|同比|环比|比上年|较上年|比去年|较去年|(增加|增长|减少|下降|提高|上升|降低|压减|增幅|降幅|节约|缩短|扣减?)(了|到|至|约|近|为)*$|平均|人均|户均|日均|每|各$|单价|占(比|.*的)?$|标准为|超额|超出|剩余|余下|另有|相当于|其余|满分|共扣")]
    private static partial Regex Other();

    /// <summary>Words inside that say nothing about the thing.</summary>
    [GeneratedRegex("累计|全年|年内|共计|先后|[“”]|^(为|对|给|向)(?=.{4})|公开|免费|面积")]
    private static partial Regex Idle();

    /// <summary>Words behind a number that go on with something else.</summary>
    [GeneratedRegex("^(的|并|均|全部|已|进行|用于|以|且|为|较|比|同比|超|完成|达)")]
    private static partial Regex GoesOn();

    private static readonly (string Word, string Same)[] Synonyms =
    [
        ("完成新建", "新建"), ("新建成", "新建"), ("建成", "新建"), ("建设", "新建"), ("派发", "发放"), ("下发", "发放"), ("兑付", "发放"), ("成立", "组建"), ("新组建", "组建"), ("改造提升", "改造"), ("购置", "采购"), ("栽植", "种植"), ("处置", "处理"), ("开通", "新开通"),
    ];

    public static bool IsOther(string label) => Other().IsMatch(label);

    public static bool IsTarget(string label) => IsTargetWord().IsMatch(label);

    public static bool IsCommon(string noun) => General.Contains(noun);

    public static bool IsGeneral(string key) => key.Length < 3 || (key.Length <= 5 && key[^1] == '率') || General.Contains(key);

    /// <summary>What is counted, without what differs from wording to wording. Example: "全年共举办技能培训班" and "技能培训班举办" are both "技能培训班".</summary>
    public static string Thing(string label, string behind)
    {
        string text = Tail().Replace(Lead().Replace(Target().Replace(label, ""), ""), "");
        if (text.Length < 3 || !GoesOn().IsMatch(behind)) text += Tail().Replace(behind, "");
        for (int turn = 0; turn < 3; turn++)
        {
            string less = Tail().Replace(Done().Replace(Lead().Replace(Idle().Replace(text, ""), ""), ""), "");
            if (less == text) break;
            text = less;
        }

        foreach ((string word, string same) in Synonyms)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return same + text[word.Length..].TrimStart('了');
            if (text.EndsWith(word, StringComparison.Ordinal)) return text[..^word.Length] + same;
        }

        return text;
    }

    /// <summary>One form for both orders of verb and thing: the least rotation. Example: "推广植保无人机" and "植保无人机推广".</summary>
    public static string Key(string thing)
    {
        int best = 0;
        string twice = thing + thing;
        for (int i = 1; i < thing.Length; i++)
        {
            if (string.CompareOrdinal(twice, i, twice, best, thing.Length) < 0) best = i;
        }

        return twice.Substring(best, thing.Length);
    }
}
