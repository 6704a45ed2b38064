namespace Dashboard.Tests.TestKit.Reports;

/// <summary>What departments that build and look after things write about their year.</summary>
internal static class WorksReports
{
    public static (Action Work, Action Results) Roads(ReportWriter w)
    {
        (decimal newRoad, decimal repaired, int bridges, int stops, int buses) = (w.Int(210, 590) / 10m, w.Int(800, 1990) / 10m, w.Int(3, 12), w.Int(20, 65), w.Int(25, 80));
        (int trips, int checks, int plan) = (w.Int(1100, 2900), w.Int(310, 890), w.Int(15, 20));
        return (() =>
        {
            w.P($"1.“四好农村路”建设纵深推进。新建农村公路{w.Q("new", newRoad)}公里，实施农村公路养护工程{w.Q("repaired", repaired)}公里，改造危桥{w.Q("bridges", bridges)}座，12个行政村通双车道公路，群众出行条件明显改善。");
            w.P($"2.公共交通服务水平稳步提升。购置新能源公交车{w.Q("buses", buses)}辆，新建公交停靠站{w.Q("stops", stops)}个，优化调整公交线路5条，日均客运量约3.2万人次。");
            w.P($"3.行业监管持续加强。出动执法人员{w.Q("trips", trips)}人次，查处非法营运车辆{w.Q("checks", checks)}辆次，开展“百日攻坚”“雷霆行动”等专项整治，安全生产形势持续平稳，未发生较大以上事故。");
        }, () =>
        {
            w.P($"（1）产出数量。计划新建农村公路{plan}公里，实际新建农村公路{w.Q("new", newRoad)}公里，完成率{w.Share("new", newRoad, plan, 1)}%；危桥改造{w.Q("bridges", bridges)}座；公交停靠站新建{w.Q("stops", stops)}个。");
            w.P($"（2）产出质量。农村公路养护工程实施{w.Q("repaired", repaired)}公里，优良路率达到85%以上，工程一次验收合格率100%。");
            w.P($"（3）社会效益。购置新能源公交车{w.Q("buses", buses)}台，绿色出行比例上升；全年出动执法人员{w.Q("trips", trips)}人次，运输市场秩序持续好转。");
        }
        );
    }

    public static (Action Work, Action Results) Farming(ReportWriter w)
    {
        (decimal fields, int drones, int households, decimal grain, int farmers) = (w.Int(11, 49) / 10m, w.Int(30, 120), w.Int(2100, 5900), w.Int(81, 199) / 10m, w.Int(710, 1900));
        (int brands, int pigs, decimal aid) = (w.Int(4, 11), w.Int(41_000, 98_000), w.Wan(1200, 2900));
        return (() =>
        {
            w.P($"（一）粮食安全根基夯实。建设高标准农田{w.Q("fields", fields)}万亩，粮食总产量达到{w.Q("grain", grain)}万吨，发放耕地地力保护补贴{w.Q("aid", aid)}万元，补贴资金直达农户“一卡通”账户。");
            w.P($"（二）现代农业提档升级。推广植保无人机{w.Q("drones", drones)}架，主要农作物耕种收综合机械化率稳步提高；新认定绿色食品{w.Q("brands", brands)}个，“土字号”变为“金招牌”。");
            w.P($"（三）强农惠农成果共享。完成农村户厕改造{w.Q("households", households)}户，培育高素质农民{w.Q("farmers", farmers)}人，生猪出栏{w.Q("pigs", pigs)}头，重要农产品供应充足、价格平稳。");
        }, () =>
        {
            w.P($"高标准农田建设{w.Q("fields", fields)}万亩，超过上级下达的任务；高素质农民培育{w.Q("farmers", farmers)}人，参训农民满意率较高。");
            w.P($"全年完成农村户厕改造{w.Q("households", households)}户，农村人居环境持续改善；植保无人机推广{w.Q("drones", drones)}架，亩均成本有所下降。");
            w.P($"经济效益方面，粮食总产量{w.Q("grain", grain)}万吨，实现“二十连丰”；全区生猪出栏{w.Q("pigs", pigs)}头；耕地地力保护补贴发放{w.Q("aid", aid)}万元，农民种粮积极性得到保护。");
        }
        );
    }

    public static (Action Work, Action Results) Water(ReportWriter w)
    {
        (decimal banks, int ponds, int people, int pumps, decimal soil) = (w.Int(61, 290) / 10m, w.Int(8, 26), w.Int(21_000, 69_000), w.Int(4, 18), w.Int(111, 390) / 10m);
        (int patrols, int first, int second, int third, int fourth) = (w.Int(8100, 19_900), w.Int(310, 390), w.Int(240, 300), w.Int(410, 490), w.Int(500, 560));
        int year = first + second + third + fourth;
        return (() =>
        {
            w.P($"一、水旱灾害防御体系更加完善。治理中小河流堤防{w.Q("banks", banks)}公里，除险加固小型水库{w.Q("ponds", ponds)}座，更新改造排涝泵站{w.Q("pumps", pumps)}座，成功应对7轮强降雨，实现人员零伤亡。");
            w.P($"二、农村饮水保障水平不断提高。巩固提升农村供水人口{w.Q("people", people)}人，农村自来水普及率、水质达标率均高于全市平均水平，投诉办结及时。");
            w.P($"三、河湖面貌持续改善。各级河长累计巡河{w.Q("patrols", patrols)}次，综合治理水土流失面积{w.Q("soil", soil)}平方公里；一季度清理河道漂浮物{first}吨，二季度{second}吨（二季度清理量受汛期影响），全年清漂保洁常态化。");
            w.P($"四、取水监管从严从实。全年征收水资源费{year}万元，其中：一季度{w.Part("fee", first)}万元，二季度{w.Part("fee", second)}万元，三季度{w.Part("fee", third)}万元，四季度{w.Part("fee", fourth)}万元，应收尽收。");
        }, () =>
        {
            w.P($"产出指标：中小河流堤防治理{w.Q("banks", banks)}公里，小型水库除险加固{w.Q("ponds", ponds)}座，水土流失面积综合治理{w.Q("soil", soil)}平方公里。");
            w.P($"质量指标：农村供水人口巩固提升{w.Q("people", people)}人，供水保证率达95%；排涝泵站更新改造{w.Q("pumps", pumps)}座，单位工程验收全部合格。");
            w.P($"生态效益：各级河长巡河{w.Q("patrols", patrols)}次，发现并整改问题百余个，水功能区水质稳定达标。");
        }
        );
    }

    public static (Action Work, Action Results) Environment(ReportWriter w)
    {
        (int firms, int samples, int fines, decimal money, int before) = (w.Int(610, 1900), w.Int(2100, 5900), w.Int(31, 99), w.Wan(210, 690), w.Int(36, 45));
        (int days, int villages, int now, int good) = (w.Int(320, 352), w.Int(22, 68), w.Int(26, 33), w.Int(1800, 2000));
        return (() =>
        {
            w.P($"1.大气污染防治成效巩固。细颗粒物平均浓度保持低位，空气质量优良天数{days}天；重污染天数由去年的{before}次下降到{now}次，下降{w.Growth("haze", before, now)}%，蓝天成为常态。");
            w.P($"2.水土污染防治统筹推进。完成农村生活污水治理行政村{w.Q("villages", villages)}个，采集地表水和地下水样品{w.Q("samples", samples)}份，国考断面水质全部达标，受污染耕地安全利用率保持稳定。");
            w.P($"3.监管执法力度不减。现场检查排污企业{w.Q("firms", firms)}家次，立案查处环境违法案件{w.Q("fines", fines)}宗，罚款{w.Form(money)}万元，“双随机、一公开”监管实现全覆盖。");
        }, () =>
        {
            w.P($"行政村农村生活污水治理任务顺利完成，共完成农村生活污水治理行政村{w.Q("villages", villages)}个，设施正常运行；应检样品{good + 12}份，计划检测{good}份，实际检测{good - 24}份，完成率{w.Share("good", good - 24, good)}%。");
            w.P($"全年采集地表水和地下水样品{w.Q("samples", samples)}份，监测数据真实准确；排污企业现场检查{w.Q("firms", firms)}家次。");
            w.P($"环境违法案件立案查处{w.Q("fines", fines)}件，信访投诉同比下降明显，公众对生态环境满意程度持续向好。");
        }
        );
    }

    public static (Action Work, Action Results) City(ReportWriter w)
    {
        (decimal waste, int parks, int lamps, int toilets, int complaints) = (w.Int(101, 290) / 10m, w.Int(5, 19), w.Int(1100, 3900), w.Int(12, 48), w.Int(9100, 29_000));
        (int trees, int illegal, decimal area) = (w.Int(3100, 9900), w.Int(210, 890), w.Int(31, 89) / 10m);
        return (() =>
        {
            w.P($"（一）环卫保洁精细化。无害化处理生活垃圾{w.Q("waste", waste)}万吨，新建改建城市公厕{w.Q("toilets", toilets)}座，道路机械化清扫率进一步提升，“四分类”投放点基本全覆盖。");
            w.P($"（二）园林绿化品质化。新建口袋公园{w.Q("parks", parks)}个，栽植乔木{w.Q("trees", trees)}株，绿道沿线节点提升工程如期完工，市民“推窗见绿、出门见园”。");
            w.P($"（三）市政设施常态化维护。维修更换路灯{w.Q("lamps", lamps)}盏，治理易涝点6处；拆除违法建筑{w.Q("illegal", illegal)}宗，面积{area}万平方米，城市面貌焕然一新。");
            w.P($"（四）城市管理数字化。数字城管平台受理群众诉求{w.Q("complaints", complaints)}件，办结及时率超过97%，一批“老大难”问题得到化解。");
        }, () =>
        {
            w.P($"生活垃圾无害化处理{w.Q("waste", waste)}万吨，处理率100%；口袋公园建成{w.Q("parks", parks)}个；城市公厕新建改建{w.Q("toilets", toilets)}座，布局更趋合理。");
            w.P($"全年共维修更换路灯{w.Q("lamps", lamps)}盏，亮灯率达99%以上；种植乔木{w.Q("trees", trees)}株，成活率较高。");
            w.P($"受理群众诉求{w.Q("complaints", complaints)}件，回访满意度稳步上升；违法建筑拆除{w.Q("illegal", illegal)}宗，存量违建逐步减少。");
        }
        );
    }
}
