using System.Globalization;

namespace Dashboard.Tests.TestKit.Reports;

/// <summary>A third set of reports, written when the checks had been corrected by the second, to see again what they find at first sight.</summary>
internal static class FreshReports
{
    private static readonly (string Name, Func<ReportWriter, (Action Work, Action Results)> Body)[] Offices =
        [("妇女联合会", FreshWork.Women), ("档案馆", FreshWork.Archives), ("司法局", FreshWork.Justice), ("住房和城乡建设局", FreshWork.Housing), ("商务局", FreshWork.Trade)];

    public static IEnumerable<WrittenReport> All() => Enumerable.Range(0, 15).Select(i => Write(Offices[i % 5], 5000 + i));

    private static WrittenReport Write((string Name, Func<ReportWriter, (Action Work, Action Results)> Body) office, int seed)
    {
        ReportWriter w = new($"{seed}-{office.Name}", seed * 31_337);
        (Action work, Action results) = office.Body(w);
        decimal wages = w.Wan(300, 700), daily = w.Wan(40, 120), tasks = w.Wan(600, 1900), total = wages + daily + tasks, paid = total - w.Wan(5, 60), score = w.Int(7500, 9800) / 100m;
        Opening(w, office.Name);
        w.P("二、预算安排与支出情况");
        w.P($"县财政下达我单位2022年度预算指标{w.Q("total", total)}万元，包括：工资福利支出{w.Part("total", wages)}万元、商品和服务支出{w.Part("total", daily)}万元、专项业务支出{w.Part("total", tasks)}万元。");
        w.P($"截至12月末，已支付{w.Q("paid", paid)}万元，资金支付率{w.Share("rate", paid, total)}%，{w.Pick("执行情况较好", "与序时进度基本同步")}。");
        w.P("上年同期支付率为91.3%，本年支付节奏更为均衡，结余主要是政府采购节约。");
        Table(w, wages, daily, tasks);
        w.P("三、主要工作成效");
        work();
        w.P("四、评价结论及分析");
        w.P((w.Style % 2) switch
        {
            0 => $"县级部门整体支出绩效评价采用百分制，我单位自评{w.Form(score)}分，等级为“{w.Grade(score)}”。",
            _ => $"经自评，综合评分{w.Form(score)}分，评定结果：{w.Grade(score)}。",
        });
        w.P("（一）产出与效果");
        results();
        w.P($"（二）资金管理。2022年度预算指标{w.Q("total", total)}万元下达后，及时分解到股室，做到专款专用、账目清晰；专账核算、逐级审批。");
        Ending(w);
        return w.Done();
    }

    private static void Opening(ReportWriter w, string name)
    {
        int offices = w.Int(3, 5);
        string[] all = ["综合股", "业务一股", "业务二股", "财务审计股", "人事教育股"];
        w.P($"某县{name}关于2022年度整体支出绩效的自评报告");
        w.P("县财政局：");
        w.P("根据《关于开展2022年度县级部门整体支出绩效自评工作的通知》要求，现将有关情况报告如下。");
        w.P("一、单位基本情况");
        w.P($"本单位属财政全额拨款单位，机构规格正科级，设{w.Mark('l', "offices", "三四五"[offices - 3].ToString())}个股室，分别为：{string.Join('、', all.Take(offices))}。");
        w.P("年末实有在编人员23人、退休人员9人，公务用车2辆，办公用房面积符合规定标准。");
        w.P("主要职能为宣传贯彻相关法律法规，拟订并落实本领域发展规划，指导基层开展业务，完成上级部署的各项任务。");
    }

    private static void Table(ReportWriter w, decimal wages, decimal daily, decimal tasks)
    {
        w.P("表1 各类支出预算执行情况（单位：万元）");
        w.P("| 支出类型 | 下达数 | 支付数 |");
        w.P($"| 工资福利支出 | {wages} | {wages - 1} |");
        w.P($"| 商品和服务支出 | {daily} | {daily - 0.5m} |");
        w.P($"| 专项业务支出 | {tasks} | {tasks - 2} |");
        w.P($"| 合计 | {w.Mark('t', "given", (wages + daily + tasks).ToString(CultureInfo.InvariantCulture))} | {w.Mark('t', "paidtable", (wages + daily + tasks - 3.5m).ToString(CultureInfo.InvariantCulture))} |");
    }

    private static void Ending(ReportWriter w)
    {
        int count = w.Int(2, 4);
        string[] all = ["（1）绩效目标编制与业务结合还不紧密", "（2）基层填报人员更换频繁", "（3）信息系统之间数据尚未贯通", "（4）评价结果公开的渠道偏少"];
        w.P($"（三）满意度。抽样调查受益群众150人，满意率{w.Int(90, 98)}%。");
        w.P("五、存在的问题及原因");
        w.P($"自评中梳理出{w.Mark('l', "gaps", count.ToString(CultureInfo.InvariantCulture))}个突出问题：{string.Join('；', all.Take(count))}。");
        w.P("六、改进方向");
        w.P("加强绩效运行日常跟踪，按季通报支付情况，对偏离目标的事项及时纠偏。");
        w.P("完善绩效档案，建立问题清单和责任清单，推动成果共享共用。");
        w.P("特此报告。");
    }
}
