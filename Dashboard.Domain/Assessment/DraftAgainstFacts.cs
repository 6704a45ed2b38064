using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds what a draft says otherwise than the ledger. Example: 支出预算执行总计 945.25 万元, where 9,542,500.00 元 were paid.</summary>
public static partial class DraftAgainstFacts
{
    /// <summary>All findings, what is certain before what is asked, each in the order of the draft.</summary>
    /// <remarks>Only numbers of the year of the facts are compared; rounded ones agree. It is a question where the draft names no year at all, or where the words may mean a part.</remarks>
    public static IReadOnlyList<DraftFinding> Find(Draft draft, DraftFacts facts)
    {
        int? year = DraftChecks.YearOf(draft);
        DraftSentence[] sentences = [.. draft.Sentences()];
        IEnumerable<DraftFinding> found = sentences.SelectMany(sentence => Money(sentence, facts, year).Concat(Things(sentence, facts, year)).Concat(Grade(sentence, facts, year)));
        return [.. found.OrderBy(finding => finding.IsQuestion).ThenBy(finding => finding.First.Position)];
    }

    private static IEnumerable<DraftFinding> Money(DraftSentence sentence, DraftFacts facts, int? year)
    {
        IReadOnlyList<DraftQuantity> all = DraftQuantities.Of(sentence.Text);
        if (!all.Any(q => q.Unit is "元" or "%")) yield break;
        DraftMoments moments = new(sentence.Text);
        int part = Part().Match(sentence.Text) is { Success: true } match ? match.Index : int.MaxValue;
        bool speaksOfWhole = WholeRate().IsMatch(sentence.Text), holdsFact = all.Any(q => q.Unit == "元" && (Agrees(q, facts.Adjusted.Yuan) || Agrees(q, facts.Executed.Yuan)));
        foreach (DraftQuantity quantity in all.Where(q => q.Unit is "元" or "%" && !q.IsRough && !DraftWords.IsOther(q.Label)))
        {
            (int? its, string period) = moments.At(quantity.At);
            if (period.Length > 0 || (its ?? year ?? facts.Year) != facts.Year) continue;
            bool isOfPart = part < quantity.At, isYearClear = (its ?? year) is not null;
            if (quantity.Unit == "元" && Amount(sentence, quantity, facts, isOfPart, isYearClear) is { } amount) yield return amount;
            if (quantity.Unit == "%" && !isOfPart && (holdsFact || speaksOfWhole) && Share(sentence, quantity, facts, !holdsFact || !isYearClear) is { } share) yield return share;
        }
    }

    private static DraftFinding? Amount(DraftSentence sentence, DraftQuantity quantity, DraftFacts facts, bool isOfPart, bool isYearClear)
    {
        bool isBudget = Budget().IsMatch(quantity.Label);
        if (!isBudget && !Spent().IsMatch(quantity.Label)) return null;
        decimal fact = isBudget ? facts.Adjusted.Yuan : facts.Executed.Yuan;
        if (Agrees(quantity, fact)) return null;
        bool isClear = Whole().IsMatch(quantity.Label) && !isOfPart && isYearClear;
        // Budgets and payments of single projects read alike; only what looks like a slip of the pen is asked.
        if (!isClear && (fact == 0 || quantity.Value / fact is < 0.8m or > 1.25m || isOfPart)) return null;
        return Conflict(sentence, quantity, fact, !isClear, isBudget ? "全年预算" : "全年支出");
    }

    /// <summary>A rate of what other sentences speak of may stand alone.</summary>
    private static DraftFinding? Share(DraftSentence sentence, DraftQuantity quantity, DraftFacts facts, bool isQuestion)
    {
        if (!Rate().IsMatch(quantity.Label) || facts.Adjusted.Fen == 0 || DraftWords.IsTarget(quantity.Label.Replace("计划", "", StringComparison.Ordinal))) return null;
        decimal fact = facts.Executed.Yuan / facts.Adjusted.Yuan * 100m;
        return Math.Abs(quantity.Value - fact) < quantity.Step ? null : Conflict(sentence, quantity, ScoreRules.Round(fact), isQuestion, "预算执行率");
    }

    private static IEnumerable<DraftFinding> Things(DraftSentence sentence, DraftFacts facts, int? year)
    {
        foreach (DraftMention mention in DraftMentions.Of(sentence))
        {
            if (mention.IsTarget || mention.Number.IsRough || mention.Period.Length > 0 || (mention.Year ?? year ?? facts.Year) != facts.Year) continue;
            bool isYearClear = (mention.Year ?? year) is not null;
            if (mention.Thing == "自评得分" && facts.Score is { } score && !mention.Number.Agrees(score, 0.01m)) yield return Conflict(sentence, mention.Number, score, !isYearClear, "自评得分");
            foreach (FactQuantity fact in facts.Quantities)
            {
                string thing = DraftWords.Thing(fact.Name, "");
                (decimal value, string unit) = Plain(fact);
                bool isSame = thing.Length >= 2 && DraftWords.Key(mention.Thing) == DraftWords.Key(thing), isLike = thing.Length >= 4 && mention.Thing.Contains(thing, StringComparison.Ordinal);
                if ((!isSame && !isLike) || (unit.Length > 0 && unit != mention.Number.Unit) || Agrees(mention.Number, value)) continue;
                yield return Conflict(sentence, mention.Number, value, !isSame || unit.Length == 0 || !isYearClear, fact.Name);
            }
        }
    }

    private static IEnumerable<DraftFinding> Grade(DraftSentence sentence, DraftFacts facts, int? year)
    {
        if (facts.Grade is { } grade && (year ?? facts.Year) == facts.Year && DraftGrades.Stated(sentence) is { } stated && stated.Grade[..1] != grade[..1])
            yield return new(DraftCodes.LedgerConflict, year is null, stated.Place, null, stated.Grade, grade, "绩效等级");
    }

    private static bool Agrees(DraftQuantity quantity, decimal fact) => Math.Abs(quantity.Value - fact) < quantity.Step || quantity.Value == fact;

    private static DraftFinding Conflict(DraftSentence sentence, DraftQuantity quantity, decimal fact, bool isQuestion, string about)
    {
        string unit = sentence.Text[(quantity.At + quantity.Written.Length)..quantity.End].Trim();
        decimal factor = quantity.Unit == unit || unit.Length == 0 ? 1m : unit[0] switch { '万' => 1e4m, '亿' => 1e8m, '千' when quantity.Unit == "元" => 1e3m, _ => 1m };
        return new(
            DraftCodes.LedgerConflict, isQuestion, new(sentence.Text[quantity.From..quantity.End].Trim(), sentence.At(quantity.At)), null,
            $"{quantity.Written}{unit}", $"{DraftChecks.Text(fact / factor)}{unit}", about);
    }

    private static (decimal Value, string Unit) Plain(FactQuantity fact)
    {
        return fact.Unit is { Length: > 0 } unit && DraftQuantities.Of("1" + unit) is [{ } read, ..] ? (fact.Value * read.Value, read.Unit) : (fact.Value, fact.Unit ?? "");
    }

    [GeneratedRegex("(调整后?(的)?|全年|年度|支出|部门|调整)预算(数|总额|总计|合计|资金|金额)?(为|是|共|共计|达)?$|预算支出数为$")]
    private static partial Regex Budget();

    [GeneratedRegex("(支出预算执行|预算支出|实际支出|全年支出|累计支出|总支出|支出|执行数|决算数)(总计|合计|总额|数|共计)?(为|是|共|共计|达)?$")]
    private static partial Regex Spent();

    /// <summary>Words by which nobody speaks of a single project.</summary>
    [GeneratedRegex("部门|单位|我局|我委|整体|支出预算|总计|^(19|20)[0-9]{2}年(度)?(支出)?预算|^全年(部门)?预算|^全年(实际)?支出")]
    private static partial Regex Whole();

    /// <summary>Words by which a part of the money is spoken of.</summary>
    [GeneratedRegex("项目|工程|基本支出|人员经费|公用经费|专项|三公|采购|其中|政府性基金[^0-9]{0,8}[1-9]|下属|二级单位")]
    private static partial Regex Part();

    [GeneratedRegex("执行率|支出率|完成(全年|年度|调整后)*预算的|支出进度")]
    private static partial Regex Rate();

    [GeneratedRegex("部门|整体|单位|全年|我局|我委")]
    private static partial Regex WholeRate();
}
