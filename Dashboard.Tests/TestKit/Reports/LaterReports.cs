using System.Globalization;

namespace Dashboard.Tests.TestKit.Reports;

/// <summary>Reports in other words than those by which the checks were made: written afterwards, to see what they find at first sight.</summary>
internal static class LaterReports
{
    private static readonly (string Name, Func<ReportWriter, (Action Work, Action Results)> Body)[] Offices =
        [("退役军人事务局", LaterWork.Veterans), ("科学技术局", LaterWork.Science), ("林业局", LaterWork.Forests), ("应急管理局", LaterWork.Safety), ("市场监督管理局", LaterWork.Market)];

    public static IEnumerable<WrittenReport> All() => Enumerable.Range(0, 15).Select(i => Write(Offices[i % 5], 1000 + i));

    private static WrittenReport Write((string Name, Func<ReportWriter, (Action Work, Action Results)> Body) office, int seed)
    {
        ReportWriter w = new($"{seed}-{office.Name}", seed * 104_729);
        (Action work, Action results) = office.Body(w);
        decimal people = w.Wan(500, 900), running = w.Wan(90, 300), special = w.Wan(1500, 2900), total = people + running + special, used = total - w.Wan(11, 190), score = w.Int(7200, 9890) / 100m;
        Opening(w, office.Name);
        w.P($"2024年纳入绩效目标管理的资金{w.Q("total", total)}万元，由人员类项目{w.Part("total", people)}万元、运转类项目{w.Part("total", running)}万元和特定目标类项目{w.Part("total", special)}万元构成。");
        work();
        w.P($"年末，我单位财政拨款支出合计{w.Q("used", used)}万元，与全年下达指标{w.Form(total)}万元相比，预算完成率{w.Share("rate", used, total)}%，未使用资金{w.Form(total - used)}万元由财政收回。");
        Table(w, people, running, special);
        Conclusion(w, score);
        results();
        w.P($"预算执行方面：2024年度纳入绩效目标管理的资金{w.Q("total", total)}万元，财政拨款支出{w.Q("used", used)}万元，资金管理总体可控。");
        Ending(w);
        return w.Done();
    }

    private static void Opening(ReportWriter w, string name)
    {
        int units = w.Int(2, 4);
        string[] all = ["综合服务中心", "信息档案中心", "监测评估中心", "宣传教育中心"];
        w.P($"某市{name}2024年度部门整体绩效自评报告");
        w.P("第一部分 单位概况");
        w.P($"我局属市政府组成部门，所属事业单位{w.Mark('l', "units", units.ToString(CultureInfo.InvariantCulture))}家，即：{string.Join('、', all.Take(units))}。机关行政编制31名，年末实有29人，临聘辅助人员12人。");
        w.P("承担贯彻落实党中央和省委、市委决策部署，起草有关规范性文件，组织实施行业规划，负责行业统计、信息发布和对外交流等职能。");
        w.P("一年来，全局上下锚定“走在前、挑大梁”目标定位，聚焦“十大攻坚”任务，统筹发展和安全，各项工作迈上新台阶。");
        w.P("第二部分 年度履职情况");
        w.P("（一）主要业绩");
    }

    private static void Table(ReportWriter w, decimal people, decimal running, decimal special)
    {
        w.P("（二）资金分类情况见下表：");
        w.P("支出类别 批复数 到账数");
        w.P($"人员类 {people} {people}");
        w.P($"运转类 {running} {running - 1.5m}");
        w.P($"特定目标类 {special} {special - 20}");
        w.P($"总计 {w.Mark('t', "approved", (people + running + special).ToString(CultureInfo.InvariantCulture))} {w.Mark('t', "arrived", (people + running + special - 21.5m).ToString(CultureInfo.InvariantCulture))}");
    }

    private static void Conclusion(ReportWriter w, decimal score)
    {
        w.P("第三部分 自评结果");
        w.P((w.Style % 2) switch
        {
            0 => $"按照《市级部门整体绩效评价指标体系》，自评小组集体研究打分，最终得分为{w.Form(score)}分，对应评价级次“{w.Grade(score)}”。",
            _ => $"经对决策、过程、产出、效益四个维度综合考量，本次整体绩效自评结论为“{w.Grade(score)}”（{w.Form(score)}分）。",
        });
        w.P("（一）目标实现程度");
    }

    private static void Ending(ReportWriter w)
    {
        int count = w.Int(3, 5);
        string[] all = ["绩效意识还不够强", "个别指标数据采集口径不一", "项目过程管理台账不细", "中期监控结果运用不足", "第三方力量引入较少"];
        w.P("日常管理方面：内控制度进一步修订完善，国有资产做到定期盘点，合同管理、财务审批程序严密，审计未提出重大问题。");
        w.P($"随机访谈服务对象80人，综合满意度{w.Int(91, 97)}%，高于预设的85%目标。");
        w.P("第四部分 不足与建议");
        w.P($"回顾一年工作，我们也清醒看到尚有{w.Mark('l', "gaps", "三四五"[count - 3].ToString())}点不足：");
        for (int i = 0; i < count; i++) w.P($"{i + 1}.{all[i]}，需在今后工作中加以改进。");
        w.P("建议市财政部门加大对基层绩效管理工作的培训力度，优化信息系统功能，减少重复填报。");
        w.P("下一年度，我局将优化指标库，把绩效要求嵌入预算编审全过程，推动提质增效。");
        w.P("附件：部门整体绩效自评表（略）");
    }
}
