using System.Text.RegularExpressions;
using Dashboard.Domain.Assessment;

namespace Dashboard.Tests.Web.Assessment.Documents;

/// <summary>A report, a form and a list of evidence like those of a real department: headings, lengths and kinds of figures.</summary>
internal static partial class DocumentSamples
{
    private const string Ledger = "支付台账，截至 2023-12-31";

    private static readonly ReportFigure[] Figures =
    [
        new("year", "年度", "2023", "本次自评的年度"), new("executed", "支出预算执行总计", "954.25 万元", Ledger), new("budget", "全年预算数", "954.25 万元", "预算台账，截至 2023-12-31"),
        new("fund:政府性基金", "政府性基金预算支出", "0 万元", Ledger), new("rate", "预算执行率", "100%", "支出预算执行总计 ÷ 全年预算数"), new("score", "自评得分", "98.00", "各项得分之和"), new("grade", "评级", "优", "按自评得分"),
        new("indicator:HD2023-ZB1:result", "组建工会 · 实际完成值", "154 家", "完成值，2023-12-20，由陈某录入"), new("indicator:HD2023-ZB1:members", "发展新会员 · 实际完成值", "14,911 人", "完成值，2023-12-20，由陈某录入"),
        new("indicator:HD2023-ZB5:target", "服务对象满意度 · 年度指标值", "≥90%", "绩效目标表"), new("indicator:HD2023-ZB5:result", "服务对象满意度 · 实际完成值", "95%", "满意度调查，2023-11-30"),
        new("halfyear", "上半年支出进度", "31.40%", "支付台账，截至 2023-06-30"),
    ];

    /// <summary>Digits that belong to no figure of the report, with what they are.</summary>
    public static readonly string[] OrdinaryDigits = ["1、", "2、", "3、", "〔2020〕10号"];

    public static Report Report { get; } = new(Runs("{year}年度广州市花都区总工会部门整体支出绩效自评报告"), [.. Blocks()], Figures);

    public static PrintedForm Form { get; } = new(
        "部门整体支出绩效自评表",
        new(2023, "广州市花都区总工会", "部门整体支出", "万元",
            [new("年度资金总额", "920.00", "954.25", "954.25", "10", "10"), new("其中：当年财政拨款", "920.00", "954.25", "954.25", "—", "—"), new("上年结转资金", "0", "0", "0", "—", "—"), new("其他资金", "0", "0", "0", "—", "—")],
            [
                new("产出指标", "数量指标", "组建工会", null, "≥138家", null, "154家", "20", "20", null),
                new("产出指标", "数量指标", "发展新会员", null, "完成市总任务", null, "14,911人，超额完成市总工会下达任务", "10", "10", null),
                new("产出指标", "质量指标", "推进产业工人队伍建设改革", null, "受训学员素质有所提升", null, "达成预期指标", "10", "9.5", "培训集中在下半年，部分学员未能参加；下年按季度安排，并提前征集培训需求。"),
                new("产出指标", "时效指标", "慰问金发放及时率", null, "=100%", null, "100%", "10", "10", null),
                new("效益指标", "社会效益指标", "主动引领时代风尚", null, "劳模获得感、形象有所提升", null, "达成预期指标", "15", "14.5", "对困难劳模的帮扶力度不足；下年扩大摸查范围。"),
                new("效益指标", "社会效益指标", "大力推进服务职工工作", null, "丰富精神文化生活", null, "达成预期指标", "15", "14", "对职工的需求调研还不够彻底；下年扩大调研形式。"),
                new("满意度指标", "服务对象满意度指标", "服务对象满意度", null, "≥90%", null, "95%", "10", "10", null),
            ],
            "98.00", "优"),
        null, "进一步加强党的领导和思想政治工作；推动产业工人队伍建设改革；实施职工维权服务工程，促进劳动关系和谐稳定；加大工会组建力度，完善服务职工工作体系。",
        "全年组建单独基层工会154家，发展新会员14,911人，超额完成下达任务；举办职工文化节，上万名职工参与；年度绩效目标总体实现。",
        ["评分规则：cn-mof-2020-10 第 1 版，数据截至 2023-12-31。", "自评结果由单位负责人审定后报送。"]);

    public static IReadOnlyList<EvidenceRow> Evidence { get; } =
    [
        new("年度资金总额", "全年执行数", "954.25 万元", "支付台账，截至 2023-12-31，共 412 笔", "国库集中支付系统年终对账单"),
        new("组建工会", "实际完成值", "154", "完成值，2023-12-20，由陈某录入", "《2023年度基层工会组建批复汇总》（区总工会组织宣教部）"),
        new("服务对象满意度", "实际完成值", "95%", "完成值，2023-11-30，由李某录入", null), new("=HYPERLINK(\"x\")", "+1", "-5", "@来源", "=1+1"),
    ];

    /// <summary>A text with the keys of figures in braces.</summary>
    public static IReadOnlyList<ReportRun> Runs(string text) => [.. Piece().Matches(text).Select(piece => piece.Value is ['{', .. var key, '}'] ? new ReportRun(Figures.Single(f => f.Key == key).Text, key) : new(piece.Value))];

    /// <summary>The same report with another text for a figure, wherever it stands.</summary>
    public static Report With(this Report report, string key, string text)
    {
        ReportRun[] Changed(IReadOnlyList<ReportRun> runs) => [.. runs.Select(run => run.Figure == key ? run with { Text = text } : run)];
        return new(
            Changed(report.Title), [.. report.Blocks.Select(b => b with { Runs = Changed(b.Runs), Rows = [.. b.Rows.Select(row => (IReadOnlyList<IReadOnlyList<ReportRun>>)[.. row.Select(Changed)])] })],
            [.. report.Figures.Select(f => f.Key == key ? f with { Text = text } : f)]);
    }

    public static IEnumerable<ReportRun> AllRuns(this Report report) =>
        [.. report.Title, .. report.Blocks.SelectMany(block => block.Runs.Concat(block.Rows.SelectMany(row => row).SelectMany(cell => cell)))];

    public static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static ReportBlock Heading(int level, string text) => new(ReportBlockKind.Heading, level, Runs(text), []);

    private static ReportBlock Says(string text, string? section = null) => new(ReportBlockKind.Paragraph, 0, Runs(text), [], section);

    private static ReportBlock Table(params string[][] rows) => new(ReportBlockKind.Table, 0, [], [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<ReportRun>>)[.. row.Select(Runs)])]);

    private static IEnumerable<ReportBlock> Blocks() =>
    [
        Heading(1, "一、部门基本情况"), Heading(2, "（一）部门职能。"),
        Says("广州市花都区总工会是区委主管的工作部门，负责全区的工会工作，内设办公室、组织宣教部、维权工作部。主要职责：", "duties"),
        Says("1、组织和指导基层工会维护职工合法权益、服务职工群众；", "duties"), Says("2、参与涉及职工切身利益的政策、措施和制度的拟定；", "duties"), Says("3、负责工会经费和资产的管理、审查、审计。", "duties"),
        Heading(2, "（二）年度总体工作和重点工作任务。"),
        Says("{year}年我部门坚决履行工会政治责任，“活动+服务”相结合，组织动员职工建功立业，持续提升职工生活品质。全年组建 {indicator:HD2023-ZB1:result}单独基层工会，发展新会员 {indicator:HD2023-ZB1:members}，超额完成下达任务。", "tasks"),
        Heading(2, "（三）部门整体支出绩效目标。"), Says("推动产业工人队伍建设改革，实施职工维权服务工程，完善服务职工工作体系，为全区高质量发展贡献力量。", "goals"),
        Heading(2, "（四）部门整体收支情况。"),
        Says("本部门 {year} 年度涉及一般公共预算支出 {executed}，政府性基金预算支出 {fund:政府性基金}。支出预算执行总计 {executed}，完成预算的 {rate}。"),
        Table(["项目", "全年预算数", "全年执行数", "执行率"], ["一般公共预算", "{budget}", "{executed}", "{rate}"], ["政府性基金预算", "{fund:政府性基金}", "{fund:政府性基金}", "—"], ["合计", "{budget}", "{executed}", "{rate}"]),
        Heading(2, "（五）部门整体绩效管理情况。"), Says("依据财预〔2020〕10号文件组织自评，按时、规范完成绩效运行监控工作。", "management"),
        Heading(1, "二、绩效自评情况"), Heading(2, "（一）自评结论。"),
        Says("预算编制、执行及使用效益情况均达到了预期的绩效目标。部门整体支出绩效自评得分 {score} 分，评级为{grade}。"),
        Heading(2, "（二）履职效能分析。"),
        Table(
            ["三级指标", "年度指标值", "实际完成值", "完成情况说明"], ["组建工会", "完成市总任务", "{indicator:HD2023-ZB1:result}", "超额完成市总工会下达任务，规范化建设水平进一步提升，详见佐证材料清单。"],
            ["服务对象满意度", "{indicator:HD2023-ZB5:target}", "{indicator:HD2023-ZB5:result}", "抽样调查覆盖各镇街基层工会。"]),
        Says("服务对象满意度年初指标值 {indicator:HD2023-ZB5:target}，实际为 {indicator:HD2023-ZB5:result}。对职工的需求调研还不够彻底，后续将扩大摸查范围，加强预算管理。", "effect"),
        Heading(2, "（三）管理效率分析。"), Says("预算编制、预算执行、信息公开、绩效管理等方面基本按照要求进行；采购合规及时；资产已盘点清理；落实过紧日子要求，压减低效支出。", "efficiency"),
        Heading(1, "三、存在的主要问题"), Says("一是资金使用进度偏慢，上半年支出 {halfyear}，拨付主要集中在下半年；二是新兴就业群体的建会入会工作存在薄弱环节；三是工会工作经费不足。", "problems"),
        Heading(1, "四、下一步改进措施"), Says("一是加强预算管理意识，细化预算编制；二是厉行节约，加强财务管理；三是按月对照用款计划，提前安排支付。", "measures"),
    ];

    [GeneratedRegex(@"\{[^}]+\}|[^{]+")]
    private static partial Regex Piece();
}
