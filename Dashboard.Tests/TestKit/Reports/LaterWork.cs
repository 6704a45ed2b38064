namespace Dashboard.Tests.TestKit.Reports;

/// <summary>What the offices of <see cref="LaterReports"/> write about their year.</summary>
internal static class LaterWork
{
    public static (Action Work, Action Results) Veterans(ReportWriter w)
    {
        (int visits, decimal pensions, int placed, int fairs, int tombs) = (w.Int(1100, 3900), w.Wan(900, 4900), w.Int(61, 190), w.Int(5, 14), w.Int(210, 880));
        (int rural, int before, int now) = (w.Int(300, 800), w.Int(50, 80), w.Int(90, 140));
        return (() =>
        {
            w.P($"优抚保障用心用情。及时足额兑现优抚对象抚恤补助金{w.Q("pensions", pensions)}万元；春节、“八一”期间走访慰问现役军人家庭和优抚对象{w.Q("visits", visits)}户，其中城镇{w.Part("visits", visits - rural)}户、农村{w.Part("visits", rural)}户，光荣牌悬挂实现应挂尽挂。");
            w.P($"移交安置公平公正。妥善安置转业军官和符合条件退役士兵{w.Q("placed", placed)}人，组织退役军人专场招聘会{w.Q("fairs", fairs)}场，自主创业退役军人从{before}户增加到{now}户，增幅达{w.Growth("own", before, now)}%。");
            w.P($"褒扬纪念庄严肃穆。修缮散葬烈士墓{w.Q("tombs", tombs)}座，举办“清明祭英烈”活动，烈士纪念设施管护水平明显提升。");
        }, () =>
        {
            w.P($"走访慰问现役军人家庭和优抚对象{w.Q("visits", visits)}户，政策知晓面不断扩大；优抚对象抚恤补助金兑现{w.Q("pensions", pensions)}万元，发放准确率100%。");
            w.P($"安置转业军官和符合条件退役士兵{w.Q("placed", placed)}名，安置满意程度较高；退役军人专场招聘会开展{w.Q("fairs", fairs)}场次，达成就业意向百余人。");
            w.P($"散葬烈士墓修缮{w.Q("tombs", tombs)}座，超出年初设定值，形成全社会尊崇英烈的浓厚氛围。");
        }
        );
    }

    public static (Action Work, Action Results) Science(ReportWriter w)
    {
        (int firms, int patents, decimal deals, int projects, int talents) = (w.Int(110, 390), w.Int(1100, 4900), w.Int(210, 990) / 10m, w.Int(23, 79), w.Int(31, 98));
        int plan = w.Int(80, 100);
        return (() =>
        {
            w.P($"创新主体梯队壮大。新认定高新技术企业{w.Q("firms", firms)}家，科技型中小企业入库数再创新高，规上企业研发机构覆盖面持续扩大。");
            w.P($"成果转化提速加力。登记技术合同成交额{w.Q("deals", deals)}亿元，全社会有效发明专利拥有量{w.Q("patents", patents)}件，“揭榜挂帅”机制破题见效。");
            w.P($"科技计划落地见效。立项支持市级科技计划项目{w.Q("projects", projects)}项，柔性引进高端科技人才{w.Q("talents", talents)}人，兑现研发补助资金惠及企业近百家。");
        }, () =>
        {
            w.P($"年初计划认定高新技术企业{plan}家，年底实际认定{firms}家，任务完成率{w.Share("firms", firms, plan, 1)}%。当年新认定高新技术企业{w.Q("firms", firms)}户，税收贡献稳步增长。");
            w.P($"技术合同成交额登记{w.Q("deals", deals)}亿元，全社会有效发明专利拥有量达{w.Q("patents", patents)}件，创新浓度不断提高。");
            w.P($"市级科技计划项目立项支持{w.Q("projects", projects)}个，高端科技人才柔性引进{w.Q("talents", talents)}名，人才结构得到改善。");
        }
        );
    }

    public static (Action Work, Action Results) Forests(ReportWriter w)
    {
        (int trees, decimal closed, int rangers, int nests, decimal fees) = (w.Int(11_000, 48_000), w.Int(11, 58) / 10m, w.Int(310, 990), w.Int(12, 48), w.Wan(310, 980));
        (int spring, int autumn) = (w.Int(2100, 3900), w.Int(1100, 2000));
        return (() =>
        {
            w.P($"国土绿化量质齐升。全市完成人工造林{w.Form(spring + autumn)}亩，其中：春季{w.Part("planted", spring)}亩，秋季{w.Part("planted", autumn)}亩；封山育林{w.Q("closed", closed)}万亩，义务植树{w.Q("trees", trees)}株，绿色版图稳步扩大。");
            w.P($"资源管护从严从实。选聘生态护林员{w.Q("rangers", rangers)}名，拨付公益林生态补偿资金{w.Q("fees", fees)}万元，古树名木“一树一策”保护到位。");
            w.P($"防灾体系不断健全。新建森林防火视频监控点{w.Q("nests", nests)}个，林业有害生物成灾率控制在3‰以内，全年未发生重特大森林火灾。");
        }, () =>
        {
            w.P($"封山育林面积{w.Q("closed", closed)}万亩，管护合同签订率100%；全市共义务植树{w.Q("trees", trees)}株，尽责率逐年提高。");
            w.P($"共选聘生态护林员{w.Q("rangers", rangers)}人，人均增收较为可观；公益林生态补偿资金拨付{w.Q("fees", fees)}万元，全部通过“一卡通”打卡。");
            w.P($"森林防火视频监控点建成{w.Q("nests", nests)}处，火情早发现能力得到增强，林区群众安全感提升。");
        }
        );
    }

    public static (Action Work, Action Results) Safety(ReportWriter w)
    {
        (int firms, int hazards, int drills, int trained, int shelters) = (w.Int(610, 1900), w.Int(2100, 6900), w.Int(12, 58), w.Int(3100, 8900), w.Int(21, 69));
        (int fixedOnes, int before, int now) = (w.Int(1500, 2000), w.Int(31, 45), w.Int(18, 28));
        return (() =>
        {
            w.P($"安全监管利剑高悬。检查生产经营单位{w.Q("firms", firms)}家次，排查整治一般事故隐患{w.Q("hazards", hazards)}处，生产安全事故起数由上年{before}起下降为{now}起，下降{w.Growth("accidents", before, now)}%。");
            w.P($"应急准备常抓不懈。开展综合应急演练{w.Q("drills", drills)}次，建设应急避难场所{w.Q("shelters", shelters)}处，储备帐篷、棉被等救灾物资1.6万余件。");
            w.P($"宣传教育入脑入心。培训企业主要负责人和安全管理人员{w.Q("trained", trained)}人次，“安全生产月”主题宣讲走进企业、农村、社区、学校、家庭。");
        }, () =>
        {
            w.P($"生产经营单位检查{w.Q("firms", firms)}家次，执法计划执行到位；全年排查整治一般事故隐患{w.Q("hazards", hazards)}个，重大隐患全部挂牌督办。");
            w.P($"综合应急演练开展{w.Q("drills", drills)}场，基层队伍处置能力进一步提升；应急避难场所建成{w.Q("shelters", shelters)}个，布点更加合理。");
            w.P($"全年计划抽查企业{fixedOnes}家，实际抽查{fixedOnes - 36}家，计划完成率{w.Share("spot", fixedOnes - 36, fixedOnes)}%；企业主要负责人和安全管理人员培训{w.Q("trained", trained)}人次。");
        }
        );
    }

    public static (Action Work, Action Results) Market(ReportWriter w)
    {
        (int newFirms, int batches, int complaints, decimal refunds, int lifts) = (w.Int(11_000, 29_000), w.Int(3100, 5900), w.Int(8100, 18_900), w.Wan(110, 690), w.Int(1100, 4900));
        (int cases, int food) = (w.Int(210, 890), w.Int(1500, 2500));
        return (() =>
        {
            w.P($"营商环境持续优化。新登记经营主体{w.Q("firms", newFirms)}户，企业开办时间压缩至0.5个工作日，“一件事一次办”便民利企。");
            w.P($"安全底线牢牢守住。完成食品安全监督抽检{w.Q("batches", batches)}批次，其中流通环节{w.Part("batches", food)}批次、餐饮环节{w.Part("batches", batches - food)}批次；定期检验在用电梯{w.Q("lifts", lifts)}台，特种设备万台事故率为零。");
            w.P($"消费维权便捷高效。处理消费者投诉举报{w.Q("complaints", complaints)}件，挽回经济损失{w.Q("refunds", refunds)}万元，查办各类违法案件{w.Q("cases", cases)}件，市场秩序向上向好。");
        }, () =>
        {
            w.P($"经营主体新登记{w.Q("firms", newFirms)}户，活跃度走在全省前列；食品安全监督抽检{w.Q("batches", batches)}批次，不合格食品处置率100%。");
            w.P($"在用电梯定期检验{w.Q("lifts", lifts)}部，隐患闭环整改；各类违法案件查办{w.Q("cases", cases)}宗，罚没款及时上缴国库。");
            w.P($"消费者投诉举报处理{w.Q("complaints", complaints)}件，为消费者挽回经济损失{w.Q("refunds", refunds)}万元，群众合法权益得到维护。");
        }
        );
    }
}
