using System.Globalization;
using Dashboard.Domain.Assessment;

namespace Dashboard.Tests.TestKit.Reports;

/// <summary>A fault that was put into a report.</summary>
internal sealed record PlantedFault(string Code, int Paragraph, int Other, string Was, string Became)
{
    /// <summary>Whether a finding is of it: of its kind and at its place.</summary>
    public bool IsFound(DraftFinding finding) =>
        finding.Code == Code && (finding.First.Position == Paragraph || finding.Second?.Position == Paragraph)
        && (Code != DraftCodes.ClaimConflict || finding.First.Position == Other || finding.Second?.Position == Other)
        && (Code != DraftCodes.QuantityConflict || Same(finding.Stated) || Same(finding.Found));

    private bool Same(string text) => decimal.Parse(text, CultureInfo.InvariantCulture) is var value && Enumerable.Range(0, 3).Any(i => value == ReportFaults.Number(Became) * (decimal)Math.Pow(10000, i) || value == ReportFaults.Number(Became) * 10000m);
}

/// <summary>Puts faults into consistent reports, as haste does: a digit off, digits swapped, one forgotten, a sentence that denies another.</summary>
internal static class ReportFaults
{
    private static readonly (string Claim, string Confession)[] Denials =
    [
        ("项目资金拨付及时，保障了工作顺利推进。", "受多方面因素影响，部分资金支付进度偏慢，支出主要集中在第四季度。"),
        ("全年各项绩效目标均已实现。", "个别指标未能完成年度目标。"),
        ("绩效指标设置明确、量化。", "部分绩效指标设置较为笼统，难以量化考核。"),
        ("各项经费使用规范，内控制度健全。", "检查发现个别项目存在超范围列支现象。"),
        ("资金下达及时、足额到位。", "预算执行前松后紧，年底集中支付的情况仍然存在。"),
        ("年度绩效目标全部完成。", "部分绩效目标与实际完成情况存在偏差。"),
    ];

    public static (Draft Draft, IReadOnlyList<PlantedFault> Faults) Plant(WrittenReport report, int seed)
    {
        Random random = new(seed);
        string[] paragraphs = [.. report.Paragraphs];
        List<PlantedFault> faults = [];
        HashSet<int> used = [];
        HashSet<string> keys = [];
        ReportMark[] marks = [.. report.Marks];
        random.Shuffle(marks);
        foreach ((char kind, int most) in new[] { ('q', 3), ('l', 1), ('s', 1), ('w', 1), ('g', 1), ('p', 1), ('t', 1) })
        {
            int done = 0;
            foreach (ReportMark mark in marks.Where(m => m.Kind == kind))
            {
                if (done == most || used.Contains(mark.Paragraph) || !keys.Add($"{kind}{mark.Key}")) continue;
                if (kind == 'q' && report.Marks.Where(m => m.Kind == 'q' && m.Key == mark.Key).Select(m => m.Paragraph).Distinct().Count() < 2) continue;
                string became = Became(mark, random);
                paragraphs[mark.Paragraph - 1] = string.Concat(paragraphs[mark.Paragraph - 1].AsSpan(0, mark.Start), became, paragraphs[mark.Paragraph - 1].AsSpan(mark.Start + mark.Text.Length));
                used.Add(mark.Paragraph);
                faults.Add(new(Code(kind), mark.Paragraph, 0, mark.Text, became));
                done++;
            }
        }

        (string claim, string confession) = Denials[random.Next(Denials.Length)];
        int first = Enumerable.Range(1, paragraphs.Length).First(p => !used.Contains(p) && paragraphs[p - 1].EndsWith('。') && p > 8), last = paragraphs.Length - 4;
        paragraphs[first - 1] += claim;
        paragraphs[last - 1] += confession;
        faults.Add(new(DraftCodes.ClaimConflict, first, last, "", claim + confession));
        return (new(paragraphs), faults);
    }

    public static decimal Number(string text) => decimal.TryParse(Plain(text).Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value) ? value : "零一二三四五六七八九".IndexOf(text.Replace('两', '二')[0], StringComparison.Ordinal);

    private static string Plain(string text) => new([.. text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c)]);

    private static string Code(char kind) => kind switch { 'q' => DraftCodes.QuantityConflict, 'l' => DraftCodes.ListCountOff, 's' => DraftCodes.ShareOff, 'w' => DraftCodes.GrowthOff, 'g' => DraftCodes.GradeOff, _ => DraftCodes.PartsOff };

    private static string Became(ReportMark mark, Random random)
    {
        if (mark.Kind == 'g') return new[] { "优", "良", "中", "差" }.Where(grade => grade != mark.Text).ElementAt(random.Next(3));
        decimal value = Number(mark.Text);
        if (mark.Kind == 'l') return char.IsAsciiDigit(mark.Text[0]) ? (value + 1).ToString(CultureInfo.InvariantCulture) : "零一二三四五六七八九"[(int)value + (random.Next(2) == 0 || value == 2 ? 1 : -1)].ToString();
        if (mark.Kind == 's') return (value >= 99.5m ? value - random.Next(300, 900) / 100m : random.Next(2) == 0 ? 100m : value - random.Next(120, 900) / 100m).ToString("0.##", CultureInfo.InvariantCulture);
        if (mark.Kind == 'w') return (value + random.Next(12, 90) / 10m).ToString("0.#", CultureInfo.InvariantCulture);
        return Mistyped(mark.Text, random);
    }

    /// <summary>One digit is another, or two neighbours changed places; the form stays.</summary>
    private static string Mistyped(string text, Random random)
    {
        char[] letters = text.ToCharArray();
        int[] digits = [.. Enumerable.Range(0, letters.Length).Where(i => char.IsDigit(letters[i]))];
        int at = random.Next(Math.Max(1, digits.Length - 1));
        if (digits.Length > 1 && letters[digits[at]] != letters[digits[at + 1]] && !(at == 0 && Plain(letters[digits[1]].ToString()) == "0") && random.Next(2) == 0)
            (letters[digits[at]], letters[digits[at + 1]]) = (letters[digits[at + 1]], letters[digits[at]]);
        else
        {
            int digit = Plain(letters[digits[at]].ToString())[0] - '0', other = 1 + ((digit + random.Next(1, 8)) % 9);
            if (other == digit) other = (digit % 9) + 1;
            letters[digits[at]] = (char)(letters[digits[at]] - digit + other);
        }

        return new(letters);
    }
}
