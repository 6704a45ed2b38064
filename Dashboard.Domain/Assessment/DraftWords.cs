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
    [GeneratedRegex("^((19|20)[0-9]{2}年(度|来)?|[一二三四五六七八九十]是|全年度?|本年度?|今年以来|今年|当年|年内|年度内|一年来|截至(目前|年底|年末|期末|[0-9]*)|12月底|年底|已经?|共计?|累计|总计|合计|总共|先后|成功|积极|圆满|认真|扎实|深入|有序|稳步|大力|顺利|按时|按期|如期|及时|实际|有效|切实|共同|持续|陆续|我(局|委|部门|单位|办|会|院|中心|厅|站|馆|区|县|市|镇)|(本|各)(部门|单位|局|委|级)|全(区|市|县|州|省|镇|系统|部门)|并|以及|和|及|与|同时|另外?|共有|其|年初|设定|年)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(共计?|合计|累计|总计|达到?|为|约|近|超过?|逾|突破|将近|接近|了|有|是|到|至|实际值?|的|已|也|均|分别|完成值|实绩|全年|年初|年度|实际完成|高达|总数|[≥≧≤≦><=═“”：:]|大于等于|不少于|不低于|不超过|至少|小于等于)+$")]
    private static partial Regex Tail();

    [GeneratedRegex("(年初|年度|全年|绩效|预期)*(绩效)?(目标|指标|计划|任务)(值|数|任务)?(为|是)?|计划|预计|预期|拟|力争")]
    private static partial Regex Target();

    [GeneratedRegex("目标|计划|指标值|任务|预期|预计|拟|力争|[≥≧≤≦><=═]|大于等于|不少于|不低于|不超过|至少|小于等于|应(当)?$|标准值")]
    private static partial Regex IsTargetWord();

    /// <summary>Words that make another quantity: a difference, a rate, a part.</summary>
    [GeneratedRegex("其中|同比|环比|比上年|较上年|比去年|较去年|增加|增长|减少|下降|提高|提升|上升|降低|压减|增幅|降幅|节约|平均|人均|户均|日均|每|各$|单价|占|标准为|缩短|超额|超出|剩余|余下|另有|相当于|原|其余|满分|共扣|扣")]
    private static partial Regex Other();

    private static readonly (string Word, string Same)[] Verbs =
    [
        ("完成新建", "新建"), ("新建成", "新建"), ("建成", "新建"), ("建设", "新建"), ("新建", "新建"), ("派发", "发放"), ("下发", "发放"), ("兑付", "发放"), ("发放", "发放"), ("成立", "组建"), ("新组建", "组建"), ("组建", "组建"), ("改造提升", "改造"), ("改造", "改造"),
        ("购置", "采购"), ("采购", "采购"), ("培训", "培训"), ("种植", "种植"), ("栽植", "种植"), ("修复", "修复"), ("维修", "维修"), ("养护", "养护"), ("接待", "接待"), ("救助", "救助"), ("资助", "资助"), ("创建", "创建"), ("检测", "检测"), ("调解", "调解"), ("办理", "办理"), ("查处", "查处"),
        ("引进", "引进"), ("发展", "发展"), ("招聘", "招聘"), ("制定", "制定"), ("印发", "印发"), ("编制", "编制"), ("安装", "安装"), ("更新", "更新"), ("清理", "清理"), ("整治", "整治"),
    ];

    public static bool IsOther(string label) => Other().IsMatch(label);

    public static bool IsTarget(string label) => IsTargetWord().IsMatch(label);

    public static bool IsGeneral(string key) => key.Length < 3 || General.Contains(key) || Array.Exists(Verbs, verb => key == verb.Same);

    /// <summary>What is counted, in one form. Example: "全年共举办技能培训班" and "技能培训班举办" are both "技能培训班".</summary>
    public static string Key(string label, string behind)
    {
        string text = Tail().Replace(Lead().Replace(Target().Replace(label, ""), ""), "") + Tail().Replace(behind, "");
        text = text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        for (int turn = 0; turn < 3; turn++)
        {
            string less = Tail().Replace(Done().Replace(Lead().Replace(text, ""), ""), "");
            if (less == text) break;
            text = less;
        }

        foreach ((string word, string same) in Verbs)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return same + text[word.Length..].TrimStart('了');
            if (text.EndsWith(word, StringComparison.Ordinal)) return same + text[..^word.Length];
        }

        return text;
    }
}
