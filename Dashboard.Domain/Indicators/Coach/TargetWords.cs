namespace Dashboard.Domain.Indicators.Coach;

/// <summary>Finds by the words of an indicator how it could be measured, in which unit, and where the figure would stand.</summary>
internal static class TargetWords
{
    private static readonly (string[] Words, string Code)[] Ways =
    [
        (["满意", "获得感", "形象", "认可", "口碑", "幸福", "感受", "satisf", "reputation"], SuggestionCodes.GiveSatisfaction),
        (["学员", "受训", "培训", "考核", "技能", "training", "trainee", "skill"], SuggestionCodes.GivePassRate),
        (["意识", "意思", "保护能力", "文化生活", "知晓", "普及", "宣传", "参与", "氛围", "awareness", "participat"], SuggestionCodes.GiveAwareness),
        (["及时", "按时", "按期", "如期", "timely", "on time", "in time"], SuggestionCodes.GiveDate),
        (["完成", "组建", "开展", "举办", "组织", "任务", "新增", "走访", "慰问", "办理", "建设", "complete", "carry out", "hold"], SuggestionCodes.GiveCount),
        (["提升", "提高", "增长", "降低", "减少", "改善", "下降", "增强", "increase", "reduce", "improve", "raise"], SuggestionCodes.GiveChange),
    ];

    private static readonly (string Word, string Unit)[] Units =
    [
        ("率", "%"), ("满意度", "%"), ("比例", "%"), ("占比", "%"), ("覆盖面", "%"), ("成本", "万元"), ("金额", "万元"), ("经费", "万元"), ("收入", "万元"), ("时限", "天"), ("周期", "天"),
        ("天数", "天"), ("工会", "家"), ("企业", "家"), ("单位", "家"), ("活动", "场"), ("培训", "期"), ("班", "期"), ("会议", "次"), ("检查", "次"), ("次数", "次"), ("事故", "起"), ("案件", "件"),
        ("投诉", "件"), ("人次", "人次"), ("学员", "人"), ("职工", "人"), ("劳模", "人"), ("人数", "人"), ("人员", "人"), ("群众", "人"), ("户", "户"), ("面积", "平方米"), ("里程", "公里"),
        ("项目", "个"), ("报告", "份"), ("制度", "项"), ("rate", "%"), ("share", "%"),
    ];

    /// <summary>How words could be said in a figure; what was measured last year comes first.</summary>
    public static CoachSuggestion Measure(TypedTarget target, EarlierTarget? last, int year)
    {
        if (last is not null && Measurability.IsMeasurable(last.Target.Target, year - 1)) return new(SuggestionCodes.AsLastYear, Written(last.Target));
        string text = (target.Target + target.Name).ToLowerInvariant();
        string code = Ways.FirstOrDefault(way => Has(target.Target.ToLowerInvariant(), way.Words)).Code ?? Ways.FirstOrDefault(way => Has(text, way.Words)).Code ?? SuggestionCodes.GiveFigure;
        return code == SuggestionCodes.GiveCount ? new(code, target.Name, UnitOf(target.Name) is { } unit and not "%" ? unit : "个") : new(code);
    }

    /// <summary>The unit that the name of an indicator speaks of; null when it speaks of none.</summary>
    /// <example>「服务对象满意度」 is "%", 「组建工会」 is 「家」.</example>
    public static string? UnitOf(string name)
    {
        string narrow = Wide.Narrow(name).ToLowerInvariant();
        return Units.Where(u => narrow.Contains(u.Word, StringComparison.Ordinal)).Select(u => u.Unit).FirstOrDefault();
    }

    /// <summary>Where the figure of an indicator would stand.</summary>
    public static string SourceOf(TypedTarget target)
    {
        string text = target.Level2 + target.Name + target.Target;
        if (Has(text, ["满意", "获得感", "认可"])) return SuggestionCodes.SourceSurvey;
        return Has(text, ["成本", "金额", "经费", "支出", "资金"]) ? SuggestionCodes.SourceAccounts : SuggestionCodes.SourceRegister;
    }

    /// <summary>A target with its sign and unit, as one text. Example: "≥138家".</summary>
    private static string Written(TypedTarget target)
    {
        bool isBare = target.Target.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
        return isBare ? $"{(target.Sign.StartsWith("定性", StringComparison.Ordinal) ? "" : target.Sign)}{target.Target}{target.Unit}" : target.Target;
    }

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
