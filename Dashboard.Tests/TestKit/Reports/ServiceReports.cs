namespace Dashboard.Tests.TestKit.Reports;

/// <summary>What departments that serve people write about their year: first the work, then the results against the goals.</summary>
internal static class ServiceReports
{
    public static (Action Work, Action Results) Health(ReportWriter w)
    {
        (int clinics, int centres, int machines, int courses, int trained) = (w.Int(31, 69), w.Int(5, 12), w.Int(40, 160), w.Int(6, 19), w.Int(620, 1480));
        (int old, int pressure, decimal visits, int online) = (w.Int(20_100, 48_900), w.Int(11_000, 19_000), w.Int(105, 250) / 10m, w.Int(210, 400));
        int target = clinics - w.Int(1, 9);
        return (() =>
        {
            w.P($"1.基层服务能力持续提升。全年新建标准化村卫生室{w.Q("clinics", clinics)}个，改造提升乡镇卫生院 {w.Q("centres", centres)} 所，为基层配备彩超、心电等医疗设备{w.Q("machines", machines)}台套，“15分钟就医圈”初步形成。");
            w.P($"2.公共卫生服务扎实推进。{w.Pick("全年", "今年以来")}为65岁以上老年人免费健康体检{w.Q("old", old)}人，规范管理高血压患者 {w.Q("pressure", pressure)} 人，近2000名家庭医生签约服务团队成员走进村居。");
            w.P($"3.人才队伍不断壮大。举办乡村医生培训班{w.Q("courses", courses)}期，共培训{w.Form(trained)}人次，其中线上{w.Part("trained", online)}人次、线下{w.Part("trained", trained - online)}人次；引进高层次人才3名，2名同志获评“市级优秀医师”。");
            w.P($"4.医疗服务平稳有序。全区公立医疗机构门急诊量达{w.Q("visits", visits)}万人次，出院病人2.1万余人次，急诊抢救成功率保持在98%以上，较好满足了群众看病就医需求。");
        }, () =>
        {
            w.P($"数量指标：村卫生室建设年初指标值≥{target}个，全年实际新建标准化村卫生室{w.Q("clinics", clinics)}个，完成率{w.Share("clinics", clinics, target)}%；改造提升乡镇卫生院{w.Q("centres", centres)}所，完成年初目标。");
            w.P($"规范管理高血压患者{w.Q("pressure", pressure)}人，65岁以上老年人免费健康体检{w.Q("old", old)}人，均达到上级考核要求。乡村医生培训班举办{w.Q("courses", courses)}期，参训学员反映良好。");
            w.P($"效益指标：公立医疗机构门急诊量{w.Q("visits", visits)}万人次，比上年有所上升；配备医疗设备{w.Q("machines", machines)}台套，基层首诊率稳步提高，群众就医负担有所减轻。");
        }
        );
    }

    public static (Action Work, Action Results) Education(ReportWriter w)
    {
        (int schools, int seats, int teachers, int poor, int before) = (w.Int(4, 9), w.Int(3200, 8700), w.Int(130, 380), w.Int(5100, 9800), w.Int(40, 90));
        (decimal aid, int games, int now, int towns) = (w.Wan(480, 960), w.Int(13, 48), before + w.Int(5, 30), w.Int(2100, 3000));
        return (() =>
        {
            w.P($"（1）扩容提质，学位供给更加充足。{w.Pick("年内", "全年")}新建公办中小学校{w.Q("schools", schools)}所，新增公办学位{w.Q("seats", seats)}个，其中小学学位{w.Part("seats", towns)}个、初中学位{w.Part("seats", seats - towns)}个，有效缓解“入学难”。");
            w.P($"（2）建强队伍，教师素质整体提升。公开招聘中小学教师{w.Q("teachers", teachers)}名，组织校长、骨干教师外出研修 4 批次，落实教师轮岗交流制度，师德师风建设年活动深入开展。");
            w.P($"（3）精准资助，教育公平有力保障。发放家庭经济困难学生资助金{w.Q("aid", aid)}万元，资助家庭经济困难学生{w.Q("poor", poor)}人次，做到应助尽助、不漏一人。");
            w.P($"（4）五育并举，学生全面发展。举办中小学生体育联赛{w.Q("games", games)}场次；科技创新获奖由上年的{before}项增加到{now}项，增长{w.Growth("prizes", before, now)}%；“双减”成果持续巩固。");
        }, () =>
        {
            w.P($"1.产出指标完成情况。一是新增公办学位{w.Q("seats", seats)}个，超出年度计划；二是招聘中小学教师{w.Q("teachers", teachers)}人，教师编制缺口进一步缩小；三是建成公办中小学校{w.Q("schools", schools)}所，工程验收合格率100%。");
            w.P($"2.社会效益。全年共发放家庭经济困难学生资助金{w.Q("aid", aid)}万元，惠及学生面广；资助家庭经济困难学生{w.Q("poor", poor)}人次，无一名学生因贫失学。");
            w.P($"3.可持续影响。中小学生体育联赛举办{w.Q("games", games)}场次，学生体质健康优良率稳中有升，家校社协同育人机制更加健全。");
        }
        );
    }

    public static (Action Work, Action Results) Culture(ReportWriter w)
    {
        (int shows, int films, int halls, int readers, int books) = (w.Int(110, 290), w.Int(1200, 2600), w.Int(11, 39), w.Int(31_000, 88_000), w.Int(8000, 29_000));
        (int heritage, decimal tourists, int first, int second) = (w.Int(3, 9), w.Int(310, 880) / 10m, w.Int(10, 40), w.Int(41, 60));
        return (() =>
        {
            w.P($"（一）公共文化服务效能不断增强。开展送戏下乡文艺演出{w.Q("shows", shows)}场，放映农村公益电影{w.Q("films", films)}场，建成村级综合文化服务中心{w.Q("halls", halls)}个，群众文化生活日益丰富。");
            w.P($"（二）全民阅读蔚然成风。图书馆全年接待读者{w.Q("readers", readers)}人次，新增馆藏图书{w.Q("books", books)}册，流动图书车进校园、进社区、进军营，阅读推广活动近百场。");
            w.P($"（三）文化遗产保护取得实效。新增市级非遗代表性项目{w.Q("heritage", heritage)}项，举办非遗展示展演活动，完成3处文物保护单位修缮，文物安全“零事故”。");
            w.P($"（四）文旅融合亮点纷呈。全年接待游客{w.Q("tourists", tourists)}万人次，实现旅游收入约31亿元；评定星级民宿{w.Form(first + second)}家，其中一季度至三季度评定{first}家、四季度评定{second}家，文旅市场强劲复苏。");
        }, () =>
        {
            w.P($"数量指标完成较好：送戏下乡文艺演出开展{w.Q("shows", shows)}场，农村公益电影放映{w.Q("films", films)}场次，村级综合文化服务中心建成{w.Q("halls", halls)}家。");
            w.P($"社会效益指标方面，图书馆接待读者{w.Q("readers", readers)}人次，到馆人次居全市前列；全年新增馆藏图书{w.Q("books", books)}册；市级非遗代表性项目新增 {heritage} 项。");
            w.P($"经济效益指标方面，接待游客{w.Q("tourists", tourists)}万人次，带动住宿、餐饮等消费，为稳增长贡献了文旅力量。");
        }
        );
    }

    public static (Action Work, Action Results) Civil(ReportWriter w)
    {
        (int poor, int beds, int meals, int orphans, decimal money) = (w.Int(3100, 6900), w.Int(120, 480), w.Int(12, 38), w.Int(61, 180), w.Wan(2100, 5400));
        (int town, int workers, int marry) = (w.Int(900, 1600), w.Int(80, 260), w.Int(2400, 5200));
        return (() =>
        {
            w.P($"1、兜底保障有力有效。保障城乡低保对象{w.Q("poor", poor)}人，其中城市{w.Part("poor", town)}人、农村{w.Part("poor", poor - town)}人，全年发放低保金{w.Q("money", money)}万元；孤儿和事实无人抚养儿童{w.Q("orphans", orphans)}名全部纳入保障。");
            w.P($"2、养老服务提质增效。新增养老机构护理型床位{w.Q("beds", beds)}张，建成城乡老年助餐点{w.Q("meals", meals)}处，为特殊困难老年人家庭实施适老化改造，老年人幸福感不断增强。");
            w.P($"3、社会事务规范高效。办理婚姻登记{w.Q("marry", marry)}对，婚俗改革试点稳步推进；招募社会工作专业人才{w.Q("workers", workers)}名，“五社联动”机制日趋完善。");
        }, () =>
        {
            w.P($"从产出看，城乡低保对象保障{w.Q("poor", poor)}人，低保金发放{w.Q("money", money)}万元，做到按月足额、社会化发放；新增护理型床位的同时，老年助餐点布局进一步优化，建成城乡老年助餐点{w.Q("meals", meals)}个。");
            w.P($"从质量看，养老机构护理型床位新增{w.Q("beds", beds)}张，全部通过验收。全年共办理婚姻登记{w.Q("marry", marry)}对，差错率为0。");
            w.P($"从效益看，招募社会工作专业人才{w.Q("workers", workers)}人，社会工作站实现乡镇（街道）全覆盖，困境儿童关爱服务体系基本建立。");
        }
        );
    }

    public static (Action Work, Action Results) Labour(ReportWriter w)
    {
        (int jobs, int again, int fairs, int posts, int cases) = (w.Int(8200, 16_800), w.Int(2100, 3900), w.Int(42, 130), w.Int(21_000, 68_000), w.Int(610, 1590));
        (int before, int now, decimal wages, int plan) = (w.Int(1000, 1900), w.Int(2000, 2900), w.Wan(900, 2900), w.Int(7000, 8000));
        return (() =>
        {
            w.P($"一是稳就业保就业成效明显。全区城镇新增就业{w.Q("jobs", jobs)}人，失业人员再就业{w.Q("again", again)}人，就业困难人员动态清零，高校毕业生就业形势总体稳定。");
            w.P($"二是公共就业服务更加暖心。组织线上线下招聘会{w.Q("fairs", fairs)}场，提供就业岗位{w.Q("posts", posts)}个，“10+N”就业服务品牌影响力扩大，开展补贴性职业技能培训由去年的{before}人次提高到{now}人次，增长{w.Growth("skills", before, now)}%。");
            w.P($"三是劳动关系和谐稳定。受理劳动人事争议案件{w.Q("cases", cases)}件，为农民工追回工资{w.Q("wages", wages)}万元，根治欠薪考核连续三年获评A级。");
        }, () =>
        {
            w.P($"城镇新增就业年度目标{plan}人，实际完成{w.Q("jobs", jobs)}人，完成率{w.Share("jobs", jobs, plan, 1)}%；失业人员再就业{w.Q("again", again)}人，为年度任务的1倍以上。");
            w.P($"线上线下招聘会组织{w.Q("fairs", fairs)}场次，共提供就业岗位{w.Q("posts", posts)}个，供需匹配度有所提高。");
            w.P($"全年受理劳动人事争议案件{w.Q("cases", cases)}宗，按期结案；追回农民工工资{w.Form(wages)}万元，劳动者合法权益得到维护。为农民工追回工资{w.Q("wages", wages)}万元的做法被市级媒体报道。");
        }
        );
    }
}
