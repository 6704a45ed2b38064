namespace Dashboard.Tests.TestKit.Reports;

/// <summary>What offices of a county write that no other report was written by.</summary>
internal static class FreshWork
{
    public static (Action Work, Action Results) Women(ReportWriter w)
    {
        (int scans, int flats, decimal loans, int talks, int girls) = (w.Int(11_000, 29_000), w.Int(310, 980), w.Wan(1100, 3900), w.Int(41, 120), w.Int(210, 790));
        (int city, int before, int now) = (w.Int(4000, 6000), w.Int(20, 40), w.Int(50, 80));
        return (() =>
        {
            w.P($"实施“两癌”筛查民生实事，免费为适龄妇女筛查{w.Q("scans", scans)}人次，其中城镇{w.Part("scans", city)}人次，农村{w.Part("scans", scans - city)}人次，受到广泛好评。");
            w.P($"深化“巾帼贷”金融服务，累计发放妇女创业担保贷款{w.Q("loans", loans)}万元；创建“美丽庭院”示范户{w.Q("flats", flats)}户，带动乡风文明向好。");
            w.P($"组织家庭教育公益讲座{w.Q("talks", talks)}场，结对帮扶困境女童{w.Q("girls", girls)}名，妇女儿童之家由{before}个增至{now}个，增长{w.Growth("homes", before, now)}%。");
        }, () =>
        {
            w.P($"妇女创业担保贷款发放{w.Q("loans", loans)}万元，贴息及时；“美丽庭院”示范户创建{w.Q("flats", flats)}户，超年初预期。");
            w.P($"全年开展家庭教育公益讲座{w.Q("talks", talks)}场次，家长参与热情高涨；困境女童结对帮扶{w.Q("girls", girls)}人，随访记录完整。");
        }
        );
    }

    public static (Action Work, Action Results) Archives(ReportWriter w)
    {
        (int files, int pages, int readers, int shows, int villages) = (w.Int(21_000, 58_000), w.Int(101, 390), w.Int(3100, 7900), w.Int(3, 9), w.Int(61, 180));
        int plan = w.Int(15_000, 20_000);
        return (() =>
        {
            w.P($"资源建设方面，接收各类到期档案{w.Q("files", files)}卷，馆藏结构更趋多元；全年数字化扫描档案{w.Q("pages", pages)}万页，为“无纸化查档”打下基础。");
            w.P($"利用服务方面，接待查档群众{w.Q("readers", readers)}人次，出具证明材料近6000份，推出红色档案专题展览{w.Q("shows", shows)}个，开放日吸引学生踊跃参观。");
            w.P($"业务指导方面，指导建设村级档案室{w.Q("villages", villages)}个，机关档案规范化水平进一步提升，执法检查发现问题均已整改。");
        }, () =>
        {
            w.P($"计划接收档案{plan}卷，实际接收档案{plan + 900}卷，完成率{w.Share("files", plan + 900, plan, 1)}%；数字化扫描档案{w.Q("pages", pages)}万页，质检合格。");
            w.P($"红色档案专题展览推出{w.Q("shows", shows)}个，社会反响热烈；查档群众接待{w.Q("readers", readers)}人次，窗口服务零投诉；各类到期档案接收{w.Q("files", files)}卷。");
            w.P($"村级档案室建成{w.Q("villages", villages)}间；其中指导建设村级档案室{w.Q("villages", villages)}个任务列入县民生台账。");
        }
        );
    }

    public static (Action Work, Action Results) Justice(ReportWriter w)
    {
        (int disputes, int aid, int talks, int notary, int persons) = (w.Int(2100, 6900), w.Int(410, 1290), w.Int(110, 380), w.Int(1500, 4800), w.Int(210, 590));
        (decimal saved, int old) = (w.Wan(310, 990), w.Int(100, 200));
        return (() =>
        {
            w.P($"坚持和发展新时代“枫桥经验”，各级人民调解组织化解矛盾纠纷{w.Q("disputes", disputes)}件，调解成功率98%以上，把问题解决在基层、化解在萌芽。");
            w.P($"法律援助惠民生，办理法律援助案件{w.Q("aid", aid)}件，其中刑事{w.Part("aid", old)}件、民事{w.Part("aid", aid - old)}件，为受援人挽回损失{w.Q("saved", saved)}万元；办理公证事项{w.Q("notary", notary)}件。");
            w.P($"普法依法治理持续推进，开展法治宣传进乡村活动{w.Q("talks", talks)}场次，新入矫社区矫正对象{w.Q("persons", persons)}人全部建档，无脱管漏管。");
        }, () =>
        {
            w.P($"人民调解组织化解矛盾纠纷{w.Q("disputes", disputes)}件，专业性、行业性调委会作用凸显；公证事项办理{w.Q("notary", notary)}件，群众等候时间缩短。");
            w.P($"全年共办理法律援助案件{w.Q("aid", aid)}件，为受援人挽回损失{w.Q("saved", saved)}万元，法律援助知晓率逐年上升。");
            w.P($"法治宣传进乡村活动开展{w.Q("talks", talks)}场，群众法治观念增强；新入矫社区矫正对象{w.Q("persons", persons)}名，教育帮扶措施落实到位。");
        }
        );
    }

    public static (Action Work, Action Results) Housing(ReportWriter w)
    {
        (int homes, decimal pipe, int doors, decimal gas, int risk) = (w.Int(1100, 3900), w.Int(101, 480) / 10m, w.Int(31, 96), w.Int(11, 39) / 10m, w.Int(110, 390));
        (int rents, int older) = (w.Int(510, 980), w.Int(4100, 6900));
        return (() =>
        {
            w.P($"城镇老旧小区改造惠及居民{w.Q("homes", older)}户，改造小区{w.Q("doors", doors)}个，加装电梯有序推进；筹集保障性租赁住房{w.Q("rents", rents)}套。");
            w.P($"补齐市政短板，敷设雨污分流管网{w.Q("pipe", pipe)}公里，更新老旧燃气管道近40公里，天然气用户净增{gas}万户。");
            w.P($"守牢安全底线，排查城镇自建房{homes}栋，整治危险房屋{w.Q("risk", risk)}栋，在建工程质量安全受控，未发生有影响的责任事故。");
        }, () =>
        {
            w.P($"老旧小区改造任务按期完工，全年改造小区{w.Q("doors", doors)}个；雨污分流管网敷设{w.Q("pipe", pipe)}公里，积水内涝点位明显减少。");
            w.P($"城镇老旧小区改造惠及居民{w.Q("homes", older)}户；保障性租赁住房筹集{w.Q("rents", rents)}套，缓解新市民、青年人阶段性住房困难；危险房屋整治{w.Q("risk", risk)}栋。");
        }
        );
    }

    public static (Action Work, Action Results) Trade(ReportWriter w)
    {
        (int firms, decimal coupons, int shops, int lives, decimal exports) = (w.Int(21, 68), w.Wan(510, 1990), w.Int(31, 98), w.Int(110, 390), w.Int(210, 980) / 10m);
        (int visits, int before, int now) = (w.Int(110, 290), w.Int(200, 300), w.Int(310, 420));
        return (() =>
        {
            w.P($"促消费政策精准发力，投放家电家居消费券{w.Q("coupons", coupons)}万元，举办汽车展销、美食节等促销，限上商贸单位由去年的{before}家增加到{now}家，同比增长{w.Growth("shops", before, now)}%。");
            w.P($"外贸外资稳中提质，完成外贸进出口总额{w.Q("exports", exports)}亿元，走访服务外贸企业{w.Q("visits", visits)}家次，签约招商引资项目{w.Q("firms", firms)}个。");
            w.P($"县域商业加快升级，改造乡镇商贸网点{w.Q("shops", shops)}个，开展电商直播助农专场{w.Q("lives", lives)}场，农产品上行渠道进一步拓宽。");
        }, () =>
        {
            w.P($"家电家居消费券投放{w.Q("coupons", coupons)}万元，杠杆效应明显；外贸进出口总额完成{w.Q("exports", exports)}亿元，规模居全市第三位。");
            w.P($"招商引资项目签约{w.Q("firms", firms)}个，开工率逐步提升；乡镇商贸网点改造{w.Q("shops", shops)}处，便民消费圈初步成型。");
            w.P($"电商直播助农专场举办{w.Q("lives", lives)}场次；外贸企业走访服务{w.Q("visits", visits)}家次，诉求办结率98.6%。");
        }
        );
    }
}
