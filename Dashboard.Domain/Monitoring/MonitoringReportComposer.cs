using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>Writes 运行监控报告 from 执行监控表. Every figure in it is bound to the forms, so that the two cannot contradict each other.</summary>
public sealed class MonitoringReportComposer
{
    /// <summary>More problems are left to the forms, so that the report stays one that is read.</summary>
    private const int MostNamed = 20;

    /// <summary>More lines than these are not listed one by one.</summary>
    private const int MostListed = 40;

    private static readonly (string Heading, string Text)[] Columns =
    [
        ("项目名称（实施单位）", "{line}（{unit}）"), ("年初预算数", "{line.initial}"), ("{window}执行数", "{line.executed}"), ("{window}执行率", "{line.rate}"), ("全年预计执行数", "{line.fullYear}"),
    ];

    private readonly MonitoringReportContent content;
    private readonly MonitoringForm[] forms;
    private readonly FigureBook book = new();
    private readonly MonitoringFigures figures;

    private MonitoringReportComposer(MonitoringReportContent content)
    {
        (this.content, forms) = (content, [.. content.Forms.DistinctBy(form => form.Facts.Subject.LineCode)]);
        figures = new(content, MonitoringSummary.Of(forms), book);
    }

    /// <summary>Writes the report.</summary>
    /// <example>With 400 of 1,000 万元 executed, 执行率 40% stands in it, bound to "rate".</example>
    public static Report Compose(MonitoringReportContent content)
    {
        MonitoringReportComposer composer = new(content);
        IReadOnlyList<ReportRun> title = composer.Fill("{year}年{window}{department}绩效运行监控报告");
        ReportBlock[] blocks = [.. MonitoringSections.All.SelectMany(section => composer.Section(section.Section, section.Heading)), .. composer.Differences()];
        HashSet<string> shown = [.. title.Concat(blocks.SelectMany(block => block.Rows.SelectMany(row => row).SelectMany(cell => cell).Concat(block.Runs))).Select(run => run.Figure).OfType<string>()];
        return new(title, blocks, [.. composer.book.All.Where(figure => shown.Contains(figure.Key))]);
    }

    /// <summary>What each section says while nobody has written into it, paragraphs one a line; 二 is a supplement and has none.</summary>
    /// <example>"problems": "一是校舍维修（第一中学）执行数 400.00 万元，执行率 40%…。".</example>
    public static IReadOnlyDictionary<string, string> Proposals(MonitoringReportContent content)
    {
        MonitoringReportComposer composer = new(content with { Texts = [] });
        return MonitoringSections.All.Where(section => !MonitoringSections.IsSupplement(section.Section)).ToDictionary(section => section.Section, section => Lines(composer.Proposed(section.Section)));
    }

    /// <summary>What people wrote as it is read, with the figures in it; sections without are left out.</summary>
    /// <example>"organisation": "逐项核对 {lines} 个项目。" of three lines is "逐项核对 3 个项目。".</example>
    public static IReadOnlyDictionary<string, string> Texts(MonitoringReportContent content)
    {
        MonitoringReportComposer composer = new(content);
        return MonitoringSections.All.Select(section => (section.Section, Text: Lines(composer.Written(section.Section, section.Heading))))
            .Where(written => written.Text.Length > 0).ToDictionary(written => written.Section, written => written.Text);
    }

    private IEnumerable<ReportBlock> Section(string section, string heading)
    {
        ReportBlock[] written = [.. Written(section, heading)];
        bool isProposed = written.Length == 0 || MonitoringSections.IsSupplement(section);
        return [new(ReportBlockKind.Heading, 1, [new(heading)], []), .. isProposed ? Proposed(section) : [], .. written];
    }

    private IEnumerable<ReportBlock> Proposed(string section) => section switch
    {
        MonitoringSections.Organisation => Organisation(),
        MonitoringSections.Progress => Progress(),
        MonitoringSections.Problems => [.. Reasons(), .. Counted([.. Problems()], "监控期内未发现明显偏差。")],
        MonitoringSections.Measures => Counted([.. Measures()], "保持现有进度，按计划推进预算执行和绩效目标实现。"),
        _ => Counted([.. Suggestions()], "暂无需要调整预算或绩效目标的建议。"),
    };

    private IEnumerable<ReportBlock> Organisation()
    {
        yield return Paragraph(Fill("对{department}{year}年{window}项目支出的预算执行情况和绩效目标实现程度同步开展监控，数据截至{asOf}。纳入监控的项目 {lines} 个，绩效指标 {indicators} 个[，其中 {unreported} 个尚未报送]。"));
    }

    private IEnumerable<ReportBlock> Progress()
    {
        yield return new(ReportBlockKind.Heading, 2, [new("（一）预算执行进度")], []);
        yield return Paragraph(Fill("年初预算数 {initial} 万元，调整后全年预算数 {adjusted} 万元；{window}执行数 {executed} 万元，执行率 {rate}，同期序时进度 {elapsed}。[全年预计执行数 {fullYear} 万元。]"));
        if (forms.Length > 0)
            yield return Paragraph(Fill("按项目看，预算确定能完成的 {money.certain} 个，有可能完成的 {money.possible} 个，完全不可能完成的 {money.impossible} 个[，待定的 {money.open} 个]。"));
        MonitoringForm[] listed = forms.Length <= MostListed ? forms : [.. forms.Where(IsMoneyBehind).Take(MostListed)];
        if (listed.Length > 0)
        {
            yield return Paragraph([new(listed.Length < forms.Length ? "进度滞后的项目如下，其余见执行监控表（单位：万元）。" : "各项目情况如下（单位：万元）。")]);
            yield return Table(Columns.Select(column => Fill(column.Heading)), listed.Select(form => Columns.Select(column => ReportTemplate.Fill(column.Text, figures.Of(form)))));
        }

        yield return new(ReportBlockKind.Heading, 2, [new("（二）绩效目标运行情况")], []);
        yield return Paragraph(Fill("{indicators} 个绩效指标中，确定能完成的 {certain} 个，有可能完成的 {possible} 个，完全不可能完成的 {impossible} 个[，待定的 {open} 个]。[尚未报送的 {unreported} 个，不作判断。]"));
    }

    private IEnumerable<ReportBlock> Reasons() => figures.Whole("reasons") is null ? [] : [Paragraph(Fill("从填报的偏差原因看，涉及{reasons}。"))];

    private IEnumerable<IReadOnlyList<ReportRun>> Problems()
    {
        foreach (MonitoringForm form in forms.Where(IsMoneyBehind))
            yield return ReportTemplate.Fill("{line}（{unit}）执行数 {line.executed} 万元，执行率 {line.rate}[，应有进度 {line.expected}][，全年预计执行数 {line.fullYear} 万元][，原因：{line.note}]", figures.Of(form));
        foreach (MonitoringForm form in forms)
        {
            foreach (MonitoringRow row in form.Indicators.Where(row => row.Deviates))
                yield return ReportTemplate.Fill("{line}的“{indicator}”年度指标值 {target}[，已完成 {reached}][，全年预计 {fullYear}][，完成目标可能性为“{outlook}”][，涉及{ticked}][，原因：{explanation}]" + (row.Explanation is null ? "，原因待填报" : ""), figures.Of(form, row));
        }
    }

    private IEnumerable<IReadOnlyList<ReportRun>> Measures()
    {
        foreach (MonitoringForm form in forms.Where(IsMoneyBehind))
            yield return ReportTemplate.Fill("督促{unit}加快{line}的支付进度[，年底前每月至少支付 {line.required} 万元]，并按月通报", figures.Of(form));
        foreach (MonitoringForm form in forms.Where(form => form.Indicators.Any(row => row.Deviates)))
            yield return ReportTemplate.Fill("由{unit}对{line}偏离目标的指标逐项制定整改措施，明确责任人和完成时间", figures.Of(form));
    }

    private IEnumerable<IReadOnlyList<ReportRun>> Suggestions()
    {
        foreach (MonitoringForm form in forms.Where(form => form.Outlook == LandingOutlook.Impossible))
            yield return ReportTemplate.Fill("{line}预算完全不可能完成，建议按程序调减预算，并同步调整绩效目标", figures.Of(form));
        foreach (MonitoringForm form in forms)
        {
            foreach (MonitoringRow row in form.Indicators.Where(row => row.Outlook == LandingOutlook.Impossible))
                yield return ReportTemplate.Fill("{line}的“{indicator}”完全不可能完成，建议核实原因；属政策变化等客观因素的，按程序调整目标，问题严重的，暂停项目并及时纠偏止损", figures.Of(form, row));
        }
    }

    private static bool IsMoneyBehind(MonitoringForm form) => form.Facts.Money.Light is Light.Red or Light.Yellow || form.Outlook == LandingOutlook.Impossible;

    /// <summary>一是…；二是…。 Each a paragraph; what is more than can be read is left to the forms.</summary>
    private static IEnumerable<ReportBlock> Counted(IReadOnlyList<ReportRun>[] said, string none)
    {
        if (said.Length == 0) yield return Paragraph([new(none)]);
        foreach ((int index, IReadOnlyList<ReportRun> one) in said.Take(MostNamed).Index())
            yield return Paragraph([new($"{ChineseNumerals.Ordinal(index + 1)}是"), .. one, new(index + 1 == Math.Min(said.Length, MostNamed) ? "。" : "；")]);
        if (said.Length > MostNamed) yield return Paragraph([new("其余见执行监控表。")]);
    }

    /// <summary>What a person wrote, line by line; places for figures in it are filled like those of the report itself.</summary>
    private IEnumerable<ReportBlock> Written(string section, string heading)
    {
        if (content.Texts.LastOrDefault(text => text.Section == section) is not { } written) yield break;
        string source = $"{written.By}填写，{Printed.Day(written.On)}";
        foreach ((int line, string text) in written.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Index())
        {
            int piece = 0;
            yield return new(
                ReportBlockKind.Paragraph, 0,
                [.. ReportTemplate.FillTyped(text, figures.Whole).SelectMany(run => run.Figure is not null ? [run] : book.Words($"text:{section}:{line + 1}.{++piece}", heading, run.Text, source) ?? [run])],
                [], section);
        }
    }

    private IEnumerable<ReportBlock> Differences()
    {
        if (content.Differences.Count == 0) yield break;
        yield return new(ReportBlockKind.Heading, 1, [new("附：与已签署监控表的差异")], []);
        yield return Table(((string[])["项目名称", "内容", "签署时", "现在"]).Select(Fill), content.Differences.Select((difference, i) => (IEnumerable<IReadOnlyList<ReportRun>>)
        [
            figures.Difference(i + 1, "line", difference.LineName, difference.LineName), figures.Difference(i + 1, "what", difference.LineName, MonitoringWords.Of(difference, content.Window)),
            figures.Difference(i + 1, "before", difference.LineName, difference.Before), figures.Difference(i + 1, "after", difference.LineName, difference.After),
        ]));
    }

    private static string Lines(IEnumerable<ReportBlock> blocks) => string.Join('\n', blocks.Select(block => block.Text));

    private IReadOnlyList<ReportRun> Fill(string wording) => ReportTemplate.Fill(wording, figures.Whole);

    private static ReportBlock Paragraph(IReadOnlyList<ReportRun> runs) => new(ReportBlockKind.Paragraph, 0, runs, []);

    private static ReportBlock Table(IEnumerable<IReadOnlyList<ReportRun>> headings, IEnumerable<IEnumerable<IReadOnlyList<ReportRun>>> rows) =>
        new(ReportBlockKind.Table, 0, [], [[.. headings], .. rows.Select(row => (IReadOnlyList<IReadOnlyList<ReportRun>>)[.. row])]);
}
