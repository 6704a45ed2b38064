namespace Dashboard.Domain.Indicators;

/// <summary>完成值 as it is written in a form, read without a guess.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Quantity">The number; null when it gives none.</param>
/// <param name="Day">The day on which it was done; null when it gives none.</param>
/// <param name="Completion">The part of the target that was reached, where the result says that instead of a value; null otherwise. Unit: 1 is all of it.</param>
/// <param name="Level">What its words say of the target; null when they say neither.</param>
/// <param name="Text">As it was written.</param>
public sealed record WrittenResult(WrittenKind Kind, WrittenQuantity? Quantity, DateOnly? Day, decimal? Completion, QualitativeLevel? Level, string Text)
{
    private static readonly string[] RateWords = ["指标完成率", "目标完成率", "完成率", "完成比例", "任务完成率"];

    private static readonly string[] NotWords = ["未完成", "没有完成", "未达", "未实现", "未开展", "未开工", "未实施", "未启动", "无法完成", "不达标", "不合格", "较差", "未能", "逾期", "未按"];

    private static readonly string[] PartlyWords = ["部分", "基本", "一般", "有所", "初步", "接近", "大部分", "正在", "进行中", "推进中"];

    private static readonly string[] ReachedWords =
        ["完成", "达成", "达到", "达标", "实现", "及时", "按时", "按期", "如期", "明显", "显著", "良好", "合格", "有效", "符合", "满意", "100%", "全", "已", "是", "提升", "提高", "优"];

    /// <summary>Reads a result beside its target.</summary>
    /// <param name="text">As printed. Example: "≥266米", "完成", "指标完成率99.14%", "12月20日", "达成预期指标".</param>
    /// <param name="target">The target of the same row: its unit decides whether a rate is a value or a part of the target.</param>
    /// <param name="year">The fiscal year, for days that name none.</param>
    public static WrittenResult Read(string? text, WrittenTarget target, int year)
    {
        string narrow = Wide.Narrow(text ?? "");
        WrittenResult As(WrittenKind kind) => new(kind, null, null, null, null, text ?? "");
        if (WrittenTarget.IsNothing(text)) return As(WrittenKind.Unreadable);
        if (target.Kind == WrittenKind.Date && WrittenDay.Read(narrow, year) is { } day) return As(WrittenKind.Date) with { Day = day };
        if (RateOf(narrow) is { } rate) return As(WrittenKind.Quantitative) with { Completion = rate };
        (_, string rest) = SignNotation.Before(narrow);
        if (WrittenQuantity.Read(SignNotation.Behind(Bare(rest)).Left) is { } quantity)
        {
            // 完成100% of 50 个 is not 100 of anything but all of them.
            bool isPart = quantity.Unit == "%" && target.Quantity?.Unit is { } unit && unit != "%" && narrow.Contains("完成", StringComparison.Ordinal);
            if (isPart) return As(WrittenKind.Quantitative) with { Completion = quantity.Value / 100m };
            return target.Kind == WrittenKind.Qualitative && quantity.Unit == "%" ? As(WrittenKind.Quantitative) with { Quantity = quantity, Completion = quantity.Value / 100m } : As(WrittenKind.Quantitative) with { Quantity = quantity };
        }

        bool isSame = target.Kind == WrittenKind.Qualitative && narrow == Wide.Narrow(target.Text);
        QualitativeLevel? level = isSame ? QualitativeLevel.Reached : LevelOf(narrow);
        return As(level is null && !narrow.Any(char.IsLetter) ? WrittenKind.Unreadable : WrittenKind.Qualitative) with { Level = level };
    }

    /// <summary>What words say of a target; null when they say nothing of it.</summary>
    /// <example>"达成预期指标" is Reached, "基本达到" is PartlyReached, "未完成" is NotReached, "按合同执行" is null.</example>
    public static QualitativeLevel? LevelOf(string text)
    {
        // 全部分配 is not 部分, and 无逾期 is not 逾期.
        string plain = text.Replace("全部", "全", StringComparison.Ordinal);
        foreach (string word in NotWords) plain = plain.Replace($"无{word}", "", StringComparison.Ordinal).Replace($"没有{word}", "", StringComparison.Ordinal);
        bool Says(string[] words) => Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal));
        if (Says(NotWords)) return QualitativeLevel.NotReached;
        if (Says(PartlyWords)) return QualitativeLevel.PartlyReached;
        return Says(ReachedWords) ? QualitativeLevel.Reached : null;
    }

    /// <summary>A rate of the target that stands in place of a value. Example: "指标完成率99.14%" is 0.9914.</summary>
    private static decimal? RateOf(string text)
    {
        foreach (string word in RateWords)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            if (WrittenQuantity.Read(text[word.Length..].TrimStart(':', '为', '达', '到', ' ')) is { Unit: "%" } rate) return rate.Value / 100m;
        }

        return null;
    }

    /// <summary>A value without the words people put in front of it. Example: "实际完成95人" is "95人".</summary>
    private static string Bare(string text)
    {
        foreach (string word in (string[])["实际完成", "已完成", "完成", "实际", "达到", "共", "为", "约"])
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length) return text[word.Length..].TrimStart(':', ' ');
        }

        return text;
    }
}
