using System.Buffers;

namespace Dashboard.Domain.Import;

/// <summary>Keeps out of the ledger what nobody needs there to watch money: names of persons who were paid, their accounts and identity numbers.</summary>
public static class PersonalData
{
    /// <summary>What stands where a number was.</summary>
    public const string Hidden = "〔已隐去〕";

    /// <summary>Identity numbers have 15 or 18 digits, accounts 16 to 19; shorter numbers are contracts, rooms and telephones.</summary>
    private const int ShortestNumber = 15;

    private const int LongestName = 4;
    private const int LongestList = 60;
    private const char ForeignDot = '·';
    private const char Mark = '*';
    private static readonly SearchValues<char> BetweenNames = SearchValues.Create("、，,;； ");

    private const string Surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛狄米明臧成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房裘缪解应丁宣邓郁杭洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段焦巴车侯班仰伊宁仇栾甘厉祖武符刘景詹龙叶幸司黎薄印宿白蒲邰鄂赖卓蔺屠蒙池乔闻翟谭贡姬申扶堵冉桑桂牛寿边燕尚温庄晏柴瞿阎慕连习艾鱼向古易廖庾衡耿满弘匡文寇广禄东欧沃利蔚师巩聂晁敖冷辛那简饶曾沙丰鞠关查游岳帅缑亢况后商佟涂付肖覃代";

    private const string EndsOfOffices = "司局厅处科所院校会部室厂店站馆园库行社团队组心府委办场楼省市区县乡镇村街道矿港台网";

    /// <summary>Shows of a person's name the surname alone; a firm or an office stays as it is.</summary>
    /// <param name="payee">Example: "张三" becomes "张*", "张三、欧阳小四" becomes "张*、欧阳**", "某某有限公司" stays.</param>
    /// <remarks>A name is told by its length, its surname and its end. What is masked twice stays the same.</remarks>
    public static string Mask(string payee)
    {
        if (payee.Length == 0 || payee.Length > LongestList) return payee;
        if (payee.AsSpan().IndexOfAny(BetweenNames) < 0) return IsName(payee) ? Masked(payee) : payee;
        string[] parts = payee.Split(['、', '，', ',', ';', '；', ' ']);
        return Array.TrueForAll(parts, p => p.Length == 0 || IsName(p) || p.AsSpan().Contains(Mark)) ? string.Join('、', parts.Where(p => p.Length > 0).Select(Masked)) : payee;
    }

    /// <summary>Removes account and identity numbers from a text. Example: "退 622202 1234 5678 9012 预存" keeps "退 〔已隐去〕 预存".</summary>
    public static string Strip(string text)
    {
        // Nearly every text ends here.
        if (text.Length < ShortestNumber || text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return text;
        int from = 0;
        while (Number(text, from) is { } number)
        {
            text = string.Concat(text.AsSpan(0, number.Start), Hidden, text.AsSpan(number.End));
            from = number.Start + Hidden.Length;
        }

        return text;
    }

    private static (int Start, int End)? Number(string text, int from)
    {
        for (int start = from; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start])) continue;
            int digits = 0, end = start;
            for (int i = start; i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ' ' or '-' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))); i++)
            {
                if (!char.IsAsciiDigit(text[i])) continue;
                digits++;
                end = i + 1;
            }

            if (digits >= ShortestNumber)
                return (start, end < text.Length && text[end] is 'X' or 'x' ? end + 1 : end);
            start = end;
        }

        return null;
    }

    private static bool IsName(string text)
    {
        bool isForeign = text.AsSpan().Contains(ForeignDot);
        if (text.Length < 2 || (!isForeign && text.Length > LongestName)) return false;
        foreach (char c in text)
        {
            if (c is not ((>= '\u3400' and <= '\u9FFF') or ForeignDot)) return false;
        }

        return isForeign || (Surnames.AsSpan().Contains(text[0]) && !EndsOfOffices.AsSpan().Contains(text[^1]));
    }

    private static string Masked(string name)
    {
        if (name.AsSpan().Contains(Mark)) return name;
        int dot = name.AsSpan().IndexOf(ForeignDot), kept = dot > 0 ? dot : name.Length == LongestName ? 2 : 1;
        return name[..kept] + new string(Mark, name.Length - kept);
    }
}
