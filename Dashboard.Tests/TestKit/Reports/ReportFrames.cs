using System.Globalization;

namespace Dashboard.Tests.TestKit.Reports;

/// <summary>The chapters around the work of a year, in four ways in which offices write them.</summary>
internal static class ReportFrames
{
    private const int Year = 2023;

    private static readonly (string Name, Func<ReportWriter, (Action Work, Action Results)> Body)[] Offices =
    [
        ("卫生健康局", ServiceReports.Health), ("教育局", ServiceReports.Education), ("文化广电旅游局", ServiceReports.Culture), ("民政局", ServiceReports.Civil), ("人力资源和社会保障局", ServiceReports.Labour),
        ("交通运输局", WorksReports.Roads), ("农业农村局", WorksReports.Farming), ("水务局", WorksReports.Water), ("生态环境分局", WorksReports.Environment), ("城市管理和综合执法局", WorksReports.City),
    ];

    /// <summary>Fifty reports, each with another seed.</summary>
    public static IEnumerable<WrittenReport> All() => Enumerable.Range(0, 50).Select(i => Write(Offices[i % Offices.Length], i));

    private static WrittenReport Write((string Name, Func<ReportWriter, (Action Work, Action Results)> Body) office, int seed)
    {
        ReportWriter w = new($"{seed}-{office.Name}", seed * 7919 + seed);
        (Action work, Action results) = office.Body(w);
        decimal basic = w.Wan(900, 3900), staff = Math.Round(basic * 0.8m, 2), projects = w.Wan(1200, 5900), executed = Math.Round((basic + projects) * w.Int(880, 999) / 1000m, 2);
        Funds funds = new(basic, staff, projects, basic + projects - w.Int(20, 90), executed, w.Int(8500, 9890) / 100m);
        Opening(w, office.Name);
        work();
        Goals(w, office.Name);
        Money(w, funds);
        Conclusion(w, funds);
        results();
        Management(w, funds);
        Ending(w);
        return w.Done();
    }

    private sealed record Funds(decimal Basic, decimal Staff, decimal Projects, decimal Initial, decimal Executed, decimal Score)
    {
        public decimal Total => Basic + Projects;
    }

    private static void Opening(ReportWriter w, string name)
    {
        int rooms = w.Int(3, 6);
        string[] all = ["办公室", "政策法规科", "规划财务科", "综合业务科", "行政审批科", "安全监管科"];
        w.P($"{Year}年度某区{name}部门整体支出绩效自评报告");
        w.P("一、部门基本情况");
        w.P("（一）部门职能。");
        w.P(w.Style switch
        {
            0 => $"我局是区政府工作部门，内设{w.Mark('l', "rooms", "三四五六"[rooms - 3].ToString())}个科室：{string.Join('、', all.Take(rooms))}。核定行政编制42名，实有在职人员39人。",
            1 => $"本部门内设机构共{w.Mark('l', "rooms", rooms.ToString(CultureInfo.InvariantCulture))}个，分别为{string.Join('、', all.Take(rooms))}。年末在职人员51人，离退休人员28人。",
            2 => $"某区{name}为正科级行政单位，下设{w.Mark('l', "rooms", rooms.ToString(CultureInfo.InvariantCulture))}个职能科室，包括：{string.Join('、', all.Take(rooms))}。编制内实有人数36人。",
            _ => $"根据“三定”规定，本单位设置{w.Mark('l', "rooms", "三四五六"[rooms - 3].ToString())}个内设机构，分别是：{string.Join('、', all.Take(rooms - 1))}和{all[rooms - 1]}。",
        });
        w.P("主要职责是：贯彻执行国家、省、市有关方针政策和法律法规；拟订本行业发展规划、年度计划并组织实施；指导、监督、管理本行业各项工作；承办区委、区政府交办的其他事项。");
        w.P($"（二）{Year}年度重点工作任务完成情况。");
        w.P($"{Year}年，我局坚持以习近平新时代中国特色社会主义思想为指导，增强“四个意识”，坚定“四个自信”，做到“两个维护”，围绕区委“1312”思路举措和年度20项重点任务，主要开展了以下工作：");
    }

    private static void Goals(ReportWriter w, string name)
    {
        w.P("（三）部门整体支出绩效目标。");
        w.P($"围绕部门职责和中长期规划，我局设定年度绩效目标如下：目标1：全面完成上级下达的各项指标任务；目标2：提升{name[..2]}领域公共服务水平；目标3：资金使用安全、规范、高效。");
        int third = w.Int(9, 18);
        w.P($"绩效指标体系设置一级指标3个，二级指标{w.Q("second", 7)}个，三级指标{w.Q("third", third)}个，指标与职责任务匹配。");
        w.P($"（四）绩效指标设置的合理性。部门共设置{w.Q("third", third)}个三级指标，覆盖产出、效益、满意度各方面，指标值结合历史数据、行业标准确定。");
    }

    private static void Money(ReportWriter w, Funds f)
    {
        w.P("（五）部门整体收支情况。");
        w.P(w.Style switch
        {
            0 => $"{Year}年部门支出预算{w.Q("total", f.Total)}万元，其中基本支出{w.Part("total", f.Basic)}万元，项目支出{w.Part("total", f.Projects)}万元。全年实际支出{w.Q("spent", f.Executed)}万元，预算执行率{w.Share("rate", f.Executed, f.Total)}%。",
            1 => $"本年度年初预算数{w.Form(f.Initial)}万元，调整后预算数为{w.Form(f.Total)}万元（其中：基本支出{w.Part("total", f.Basic)}万元、项目支出{w.Part("total", f.Projects)}万元），执行数{w.Form(f.Executed)}万元，执行率为{w.Share("rate", f.Executed, f.Total)}%。",
            2 => $"财政批复我部门全年预算{w.Form(f.Total)}万元，截至{Year}年12月31日，累计支出{w.Form(f.Executed)}万元，支出进度{w.Share("rate", f.Executed, f.Total, 1)}%，结余{w.Form(f.Total - f.Executed)}万元按规定交回财政。",
            _ => $"全年部门预算总额为{w.Form(f.Total)}万元，实际使用{w.Form(f.Executed)}万元，完成预算的{w.Share("rate", f.Executed, f.Total)}%；其余资金结转下年继续使用。",
        });
        w.P($"从支出结构看，基本支出{w.Q("basic", f.Basic)}万元，其中：人员经费{w.Part("basic", f.Staff)}万元，公用经费{w.Part("basic", f.Basic - f.Staff)}万元；“三公”经费实际支出18.6万元，较上年压减3.2万元。");
        w.P("项目\t预算数（万元）\t执行数（万元）\t执行率");
        decimal one = Math.Round(f.Projects * 0.4m, 2), two = Math.Round(f.Projects * 0.35m, 2), three = f.Projects - one - two;
        w.P($"专项业务经费\t{one}\t{one - 12}\t{(one - 12) / one * 100:0.00}%");
        w.P($"设施运行维护\t{two}\t{two - 7.5m}\t{(two - 7.5m) / two * 100:0.00}%");
        w.P($"信息化建设\t{three}\t{three}\t100.00%");
        w.P($"合计\t{w.Mark('t', "table", f.Projects.ToString(CultureInfo.InvariantCulture))}\t{w.Mark('t', "table2", (f.Projects - 19.5m).ToString(CultureInfo.InvariantCulture))}\t{(f.Projects - 19.5m) / f.Projects * 100:0.00}%");
    }

    private static void Conclusion(ReportWriter w, Funds f)
    {
        w.P("二、绩效自评情况");
        w.P("（一）自评结论。");
        string grade = w.Grade(f.Score), score = w.Form(f.Score);
        w.P(w.Style switch
        {
            0 => $"总体看，部门预算编制科学、执行有力，年度绩效目标实现情况较好。经综合评价，{Year}年度部门整体支出绩效自评得分{score}分，评价等级为“{grade}”。",
            1 => $"对照评价指标体系逐项打分，我部门自评总得分为{score}分，等次为{grade}。",
            2 => $"综上，本次绩效自评等级评定为“{grade}”，自评得分{score}分。其中决策类得满分，过程类、产出类个别指标扣分。",
            _ => $"部门整体绩效自评综合得分 {score} 分，绩效等级属于{grade}。",
        });
        w.P("（二）履职效能分析。");
    }

    private static void Management(ReportWriter w, Funds f)
    {
        w.P($"服务对象满意度：问卷共发放320份，满意度年初指标值≥90%，实际为{w.Int(92, 98)}%，达到预期。");
        w.P("（三）管理效率分析。");
        w.P("1.预算管理。严格执行预算法和区级部门预算管理办法，部门预算、决算均按规定时间和内容在门户网站公开，接受社会监督。");
        w.P($"2.资产和采购管理。年末固定资产账实相符，政府采购预算{w.Form(240)}万元，实际采购支出{w.Form(228)}万元，政府采购执行率{w.Share("purchase", 228, 240)}%，授予中小企业合同占比符合要求。");
        w.P($"3.支出构成复核。经与决算核对，本部门基本支出{w.Q("basic", f.Basic)}万元，支出合规，未发现截留挪用情况。");
    }

    private static void Ending(ReportWriter w)
    {
        int problems = w.Int(2, 4);
        string[] all = ["部分项目前期准备不足，开工时间晚于计划", "绩效管理人员业务能力有待提升，业财融合不够", "个别项目绩效资料收集不完整，佐证材料归档不规范", "跨部门协调机制有待完善，信息共享不充分"];
        w.P("三、存在的主要问题");
        string count = "二三四"[problems - 2].ToString().Replace('二', '两');
        w.P($"对照绩效目标，自评中发现主要存在{w.Mark('l', "problems", count)}个方面的问题：" + string.Join('；', all.Take(problems).Select((text, i) => $"{"一二三四"[i]}是{text}")) + "。");
        w.P("四、下一步改进措施");
        w.P($"针对上述问题，下一步将采取以下{w.Mark('l', "acts", w.Pick("三", "3"))}项措施：");
        w.P("（一）提前谋划项目。做好项目储备和前期论证，严把预算申报关，提高预算编制精准度。");
        w.P("（二）强化培训指导。每年组织不少于2次绩效管理专题培训，提升财务和业务人员能力。");
        w.P("（三）健全工作机制。推动绩效评价结果与预算安排挂钩，形成闭环管理。");
        w.P("五、其他需要说明的问题");
        w.P("无。");
    }
}
