using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds claims beside confessions of the contrary. They are questions: both may be true of different things.</summary>
internal static partial class DraftClaims
{
    private static readonly (string About, Regex Claim, Regex Confession)[] Pairs =
    [
        ("资金进度", InTime(), Slow()), ("指标量化", Measurable(), Vague()), ("目标完成", AllReached(), NotReached()), ("资金是否够用", Enough(), TooLittle()), ("资金是否够用", TooLittle(), LeftOver()), ("管理规范", InOrder(), OutOfOrder()),
    ];

    /// <summary>One claim of a kind is as good as the next.</summary>
    private const int Most = 3;

    public static IEnumerable<DraftFinding> Find(DraftSentence[] sentences)
    {
        foreach ((string about, Regex claim, Regex confession) in Pairs)
        {
            (DraftPlace Place, DraftSentence Of)[] confessed = [.. All(sentences, confession, Hedged()).Take(Most)];
            if (confessed.Length == 0) continue;
            foreach ((DraftPlace place, DraftSentence of) in All(sentences, claim, Denied()).Take(Most))
            {
                if (Array.Find(confessed, other => other.Of != of).Place is not { } contrary) continue;
                yield return new(DraftCodes.ClaimConflict, true, place, contrary, place.Text, contrary.Text, about);
                break;
            }
        }

        foreach (DraftFinding finding in DraftDenials.Find(sentences)) yield return finding;
    }

    /// <summary>The sentences with the words, unless they take them back.</summary>
    private static IEnumerable<(DraftPlace Place, DraftSentence Of)> All(DraftSentence[] sentences, Regex words, Regex back)
    {
        foreach (DraftSentence sentence in sentences)
        {
            if (words.Matches(sentence.Text).FirstOrDefault(match => !back.IsMatch(Before(sentence.Text, match.Index))) is { } match) yield return (new(match.Value, sentence.At(match.Index)), sentence);
        }
    }

    private static string Before(string text, int at)
    {
        int start = Math.Max(text.AsSpan(0, at).LastIndexOfAny("，。；：、") + 1, at - 12);
        return text[start..at];
    }

    /// <summary>Nobody claims what is denied, planned, or asked of others.</summary>
    [GeneratedRegex("不|未|没有|缺乏|确保|力争|促进|推动|争取|提高|进一步|要求|应当|以便|是否|下一步|将|不够")]
    private static partial Regex Denied();

    /// <summary>Nobody confesses what did not happen or is to be avoided.</summary>
    [GeneratedRegex("(没有|未|无|杜绝|避免|防止|严禁|克服|解决了|扭转了|不存在|未发现|未出现|不得)[^，。；]{0,10}$|如|若")]
    private static partial Regex Hedged();

    [GeneratedRegex("(资金|经费|补助|补贴|资助|款项?|拨款|工资|预算)[^，。；]{0,12}(及时|足额|按时|按期|按月|按进度|按序时)[^，。；]{0,4}(到位|拨付|支付|下达|发放|兑现|拨到|执行)?|(到位|拨付|支付|下达|发放|兑现|支出|执行|拨款)(进度)?(比较|较为|较|均|很|也)?(及时|均衡|足额|合理|平稳|达到(了)?(要求|序时进度))|(没有|未|无)(发生|出现|存在)?(拖欠|年底集中|突击花钱|延迟|滞后)|(规定(时限|时间|期限)|[0-9一二三四五六七八九十]+个?(工作)?(日|天|月))内[^，。；]{0,6}(发放|拨付|支付|到位)|(与|和)?序时进度(基本)?(同步|一致|相符)|(达到|高于|快于)(时间|序时)进度")]
    private static partial Regex InTime();

    [GeneratedRegex("(资金|经费|预算|项目|款|支出|拨付|支付)[^，。；]{0,10}(进度|执行|支付|拨付|下达|到位|支出)[^，。；]{0,6}(较|偏|比较|相对|严重|明显|有些|略)?(慢|缓慢|滞后|迟缓|偏低|不快|晚|迟)|(主要|大多|大部分|多|绝大部分|一半以上)?集中(在|于|到)(了)?(下半年|第四季度|四季度|年底|年末|岁末|11|12|最后)|(支付|拨付|支出|执行|下达|下拨|到位|发放|兑付|结算|进度款|报销)[^，。；]{0,4}(滞后|缓慢|不及时|不够及时|偏晚|较晚|偏慢|较慢|迟缓|推迟|延迟|拖延|延后|不均衡|拖欠)|(年底|年末|第四季度|四季度|12月)(才)?[^，。；]{0,4}(突击|集中)(支付|支出|拨付|用款|列支|花钱)?|前松后紧|前慢后快|前低后高|(拖延|拖|推迟|延迟|延期|迟|晚)(了|至|到)[^，。；]{0,12}(才|月|年|季度)|才(陆续|全部|最终)?(到位|拨付|下达|支付|收到|发放|发到|拨到|下拨|列支|完成支付|到账|拨|付|发|下达)|(未|没有|未能)(能)?(及时|按时|按期|足额)[^，。；]{0,6}(拨付|支付|下达|发放|到位|兑现|支出|拨到|到账|到达)|拖欠|滞留")]
    private static partial Regex Slow();

    [GeneratedRegex("(指标|目标)[^，。；]{0,10}(较为|比较|较|全部|均|都|已|做到|做到了|全面)?(细化|明确|清晰|具体|量化|可量化|可衡量|可考核|科学合理)[^，。；]{0,8}(量化|可衡量|可考核|细化|明确)|指标(设置|设定|编制)?(较为|比较|较|全部|均|都|已)?(细化、?量化|明确、?量化|清晰、?可衡量|量化|可衡量|可考核|科学)|可量化、?可(考核|衡量)|(全部|均|都)(细化|量化|可衡量)[^，。；]{0,6}|(量化|细化)(程度|水平)(较|比较|很)?高|(指标|目标)(设置|设定)(较|较为|比较)?(明确|科学|清晰|具体|规范)|(编制|设置|设定|申报)了[^，。；]{0,8}(绩效)?目标")]
    private static partial Regex Measurable();

    [GeneratedRegex("(年初)?指标值[：:](?=[^，。；]*(完成|有所|增强|提升|提高|加强|明显|良好))[^，。；\\d≥≤大小不]{2,20}|(指标|目标)[^，。；]{0,12}((不够|不|欠|不太)(明确|具体|细化|清晰|科学|可衡量|够量化|量化|合理)|(较为|比较|偏|过于|仍|略|有些|较|过|不够|难以)(笼统|模糊|粗|粗放|宽泛|原则|抽象|衡量)|量化不足)|难以(衡量|量化|考核|评价|核实|准确衡量|精准衡量)|(量化|细化)(程度)?(不足|不够|偏低|不高|较低)|(定性|概括性)(的)?(描述|表述|指标)(较|偏|过|为主|居多|多)|(只|仅|多)(作|是|为|有|用|以|写)[^，。；]{0,6}(定性|概括|“有所|“明显|“逐步|“效果|原则)|没有(可衡量|可量化|具体|量化)的?(数值|标准|指标|目标)|未(分解|细化|量化|设置量化|设定量化)|(缺少|缺乏|没有)(可)?(量化|衡量|具体)|没有(申报|编制|设置|设定)[^，。；]{0,6}目标|(不便|无法|不易)(衡量|考核|量化|评价)")]
    private static partial Regex Vague();

    [GeneratedRegex("(均|全部|全面|都|圆满|顺利|如期|按期|较好地?|超额)(已|已经|地)?(达到|完成|实现|达成|落实|兑现)(了)?[^，。；]{0,14}(目标|指标|任务|工作|要求|计划)?|(目标|指标|任务|工作)(值|任务)?(均|都|已|全部|全面|圆满)+(按期|如期|顺利|已|圆满)?(完成|实现|达成|达到|达标)(?!率)|完成率(为|达|达到|均为)?100(\\.0+)?%|(无|没有|不存在|未出现)[^，。；]{0,6}(未完成|延期|逾期|超期)|(均|全部|都|所有)[^，。；]{0,14}(完工|完成|竣工|验收|交付)|(未|没有)(出现|发生)?[^，。；]{0,4}(超出|延误|延期|拖延)[^，。；]{0,6}工期")]
    private static partial Regex AllReached();

    [GeneratedRegex("(与|和)?(绩效)?目标[^，。；]{0,8}(仍|还|存)?(有|存在)(一定)?(的)?(偏差|差距)|(未|没有|没|未能|尚未|没能|未按|未如期|未全部)(能)?[^，。；]{0,10}(完成|达到|实现|达标|达成)(?!率)[^，。；]{0,8}|(低于|不及|未达)[^，。；]{0,6}(目标|指标|计划|任务|预期|年初|要求)(值)?|延期[^，。；]{0,10}才|才(完工|完成|竣工|交付|验收)|工期[^，。；]{0,6}(延误|滞后|拖|延长|延期)|完成(情况)?(不理想|不到位|不好|不佳)|(目标|任务|指标)[^，。；]{0,6}(落空|只完成|仅完成|欠账)|(只|仅)(完成|达到|实现)(了)?[^，。；]{0,12}|(顺延|推迟|延期|结转|延至|推至|转入)(到|至)?(次年|下年|下一年|明年|20[0-9]{2}年)[^，。；]{0,10}(完成|实施|完工|验收|开工)")]
    private static partial Regex NotReached();

    [GeneratedRegex("(资金|经费|预算)[^，。；]{0,4}(充足|有保障|保障到位|保障充分|满足)")]
    private static partial Regex Enough();

    [GeneratedRegex("(资金|经费|预算)(严重|投入|保障|仍|明显|较为)?(不足|缺口|短缺|紧张)")]
    private static partial Regex TooLittle();

    [GeneratedRegex("(没有|未)(积极|及时|有效)?盘活存量|资金(结余|结转)(较多|较大|过大)|存量资金(较多|较大)")]
    private static partial Regex LeftOver();

    [GeneratedRegex("(使用|管理|核算|采购|审批|运行|支出|操作|实施|建设)[^，。；]{0,6}(程序)?(规范|合规|有序|严格)|合理、合法、合规|专款专用|(手续|程序|制度|资料|档案|机制|依据)[^，。；]{0,4}(完备|齐全|完善|健全|充分|规范)|(健全|完善|严格)[^，。；]{0,8}(制度|内控|规定)|(无|没有|未发现|未发生|未出现|杜绝|不存在)[^，。；]{0,10}(截留|挪用|挤占|违规|违纪|超范围|超标准|虚列|虚报|问题|现象|情况)|(账实|账账|账证|账表)[^，。；]{0,4}相符|(按|依照|依|严格执行|符合)[^，。；]{0,10}(法定程序|规定|制度|程序|要求)(执行|办理|进行|使用)?|(有章可循|规范有序|合法合规|规范管理|管理到位|执行到位)")]
    private static partial Regex InOrder();

    [GeneratedRegex("(管理|使用|核算|程序|手续|资料|档案|采购|操作|填报|审批|登记|合同|制度|内控|报销|支出|验收)[^，。；]{0,8}(不够|不|欠|不尽|尚不|还不|较为)(规范|完善|健全|严格|严谨|严|完整|齐全|全|到位|细致|及时|合规)|(违规|挪用|截留|挤占|超范围|超标准|虚列|套取|白条|混用|串用|混合使用|混淆)[^，。；]{0,6}(使用|支出|列支|资金|专项|入账|开支|报销)?|(挂账|列错|错列|错记|闲置|对应不上|对不上|挪作|挪为|挪占|弄虚作假|混乱|薄弱环节|漏洞|流于形式|有账无|无账|账实不符|账物不符|不相符|不一致|附件不全|手续不全|资料缺失|资料不全)|先[^，。；]{1,8}(、|，)?后(补|办|报|签|批|招)|(补签|补办|倒签|补录|补填|事后补)|未(按|经|严格|履行|签订|及时登记|办理|进行|开展|建立)[^，。；]{0,14}(规定|程序|审批|手续|要求|招标|采购|制度|合同|入账|验收|论证|公示|台账|办法)|(没有|缺少|缺)[^，。；]{0,8}(签到|记录|凭证|附件|合同|手续|审批|依据)|(执行|落实|监管|把关|审核)(不力|不严|不到位|不够|缺位)")]
    private static partial Regex OutOfOrder();
}
