using System.Buffers;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Asks about two numbers that may be one, told in other words. Example: 承担服务的基层医疗卫生机构共 143 家, and 134 家基层机构.</summary>
internal static partial class DraftLikeness
{
    /// <summary>No report holds more; what is longer is not compared to its end, so that no text takes long.</summary>
    private const int Most = 800;

    /// <summary>So many pairs of letters have to be the same where the number is no slip.</summary>
    private const int LeastOfOther = 4;

    /// <summary>So much of the shorter context has to be in the other.</summary>
    private const double LeastShareOfSlip = 0.2, LeastShareOfOther = 0.75;

    /// <summary>The weight of a pair of letters that says enough alone.</summary>
    private const double Rare = 2.7;

    /// <summary>The weight of what two sentences share that speak of one matter.</summary>
    private const double Matter = 6.0;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：、（）");

    private sealed record Spoken(DraftQuantity Number, string Noun, HashSet<string> Words, HashSet<string> Wide, bool IsTarget, bool IsWorkedOut, int Flow, int? Year, string Period, DraftPlace Place);

    /// <param name="sentences">All of a draft.</param>
    /// <param name="year">The year of the draft.</param>
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> sentences, int? year)
    {
        Spoken[] all = [.. sentences.SelectMany(sentence => Of(sentence, year)).Take(Most)];
        HashSet<string>[] texts = [.. all.Select(spoken => spoken.Wide).Distinct()];
        Dictionary<string, double> weights = texts.SelectMany(words => words).CountBy(word => word).ToDictionary(word => word.Key, word => Math.Log(1.0 + (texts.Length / (double)word.Value)), StringComparer.Ordinal);
        HashSet<(decimal, decimal)> asked = [];
        foreach (Spoken[] same in all.GroupBy(spoken => (Unit: spoken.Number.Unit is "种" or "只" or "批" ? "个" : spoken.Number.Unit, spoken.Year)).Select(same => same.ToArray()))
        {
            for (int i = 1; i < same.Length; i++)
            {
                Spoken[] like = [.. same.Take(i).Where(earlier => IsLike(earlier, same[i], weights) && !IsToldApart(earlier, same[i], same))];
                if (like.Length == 0) continue;
                Spoken best = like.MaxBy(earlier => Likeness(earlier, same[i], weights))!;
                double likeness = Likeness(best, same[i], weights);
                if (IsConfirmed(same[i], same, weights, likeness) && IsConfirmed(best, same, weights, likeness)) continue;
                if (asked.Add((best.Number.Value, same[i].Number.Value)))
                    yield return new(DraftCodes.QuantityConflict, true, best.Place, same[i].Place, DraftChecks.Text(best.Number.Value), DraftChecks.Text(same[i].Number.Value), DraftWords.Thing(same[i].Number.Label, same[i].Number.Behind));
            }
        }
    }

    private static IEnumerable<Spoken> Of(DraftSentence sentence, int? year)
    {
        IReadOnlyList<DraftQuantity> quantities = DraftQuantities.Of(sentence.Text);
        if (quantities.Count == 0) yield break;
        DraftMoments moments = new(sentence.Text);
        HashSet<string> wide = [.. Pairs(sentence.Text)];
        foreach (DraftQuantity quantity in quantities)
        {
            if (quantity.IsRough || quantity.Unit is "天" || Apart().IsMatch(quantity.Label)) continue;
            (int? its, string period) = moments.At(quantity.At);
            int from = Math.Max(0, quantity.At - 30), to = Math.Min(sentence.Text.Length, quantity.End + 16);
            string before = sentence.Text[from..quantity.At], behind = sentence.Text[quantity.End..to];
            yield return new(quantity, Noun(quantity), [.. Pairs(LastWords(before)).Concat(Pairs(quantity.Label)).Concat(Pairs(FirstWords(behind))).Where(wide.Contains)], wide, DraftMentions.IsTarget(sentence, quantity), quantity.Unit == "%" && DraftRates.Follows(quantity, quantities), DraftMentions.Flow(sentence.Text, quantity), its == year ? null : its, period, new(sentence.Text[quantity.From..Math.Min(sentence.Text.Length, quantity.End + quantity.Behind.Length)].Trim(), sentence.At(quantity.At)));
        }
    }

    /// <summary>The clause before a number, and the one before that where it says little.</summary>
    private static string LastWords(string text)
    {
        int cut = text.AsSpan().TrimEnd("，：、").LastIndexOfAny(Breaks) + 1;
        return Pairs(text[cut..]).Count() >= 2 ? text[cut..] : text[(text.AsSpan(0, Math.Max(0, cut - 1)).LastIndexOfAny(Breaks) + 1)..];
    }

    /// <summary>What is counted, where nothing before the number says which: 全部 9 个标段.</summary>
    private static string Noun(DraftQuantity quantity)
    {
        string noun = Goes().Replace(quantity.Behind, ""), key = DraftWords.Thing(quantity.Label, "");
        return key.Length == 0 && noun.Length >= 2 && !DraftWords.IsCommon(noun) && quantity.Unit is not ("元" or "%" or "天") ? noun : "";
    }

    private static string FirstWords(string text) => text.AsSpan().IndexOfAny(Breaks) is >= 0 and var end ? text[..end] : text;

    private static IEnumerable<string> Pairs(string text)
    {
        string plain = Idle().Replace(text, " ");
        for (int i = 0; i + 1 < plain.Length; i++)
        {
            if (plain[i] is >= '\u4E00' and <= '\u9FFF' && plain[i + 1] is >= '\u4E00' and <= '\u9FFF') yield return plain.Substring(i, 2);
        }
    }

    private static bool IsLike(Spoken one, Spoken other, Dictionary<string, double> weights)
    {
        if (one.Place.Position == other.Place.Position || one.Wide == other.Wide || (one.IsWorkedOut && other.IsWorkedOut) || DraftMentions.AreStockAndFlow(one.Flow, other.Flow) || one.Number.Agrees(other.Number.Value, other.Number.Step)) return false;
        // A target is mostly another number than its result; only swapped digits are not.
        if (one.IsTarget != other.IsTarget && !DraftSlips.IsSwapped(one.Number.Value, other.Number.Value)) return false;
        string[] shared = [.. one.Words.Where(other.Words.Contains)];
        double likeness = Likeness(one, other, weights);
        if (one.Noun.Length > 0 && one.Noun == other.Noun) return true;
        if (!DraftSlips.IsSlip(one.Number.Value, other.Number.Value)) return one.Period == other.Period && one.Number.Unit is not "元" && shared.Length >= LeastOfOther && likeness >= LeastShareOfOther;
        int digits = Math.Max(DraftSlips.Weight(one.Number.Value), DraftSlips.Weight(other.Number.Value)), near = Math.Abs(one.Place.Position - other.Place.Position);
        bool isRare = shared.Any(word => weights[word] >= Rare);
        return digits switch
        {
            >= 6 => true,
            5 => shared.Length > 0 || near <= 2 || one.Number.Unit != "元",
            4 => shared.Length > 0 || one.Number.Unit is not ("元" or "%"),
            3 => shared.Length > 0 || IsOfOneMatter(one, other, weights),
            _ => (shared.Length >= 2 || isRare) && likeness >= LeastShareOfSlip,
        };
    }

    /// <summary>Both sentences speak of the same, though not right beside the numbers.</summary>
    private static bool IsOfOneMatter(Spoken one, Spoken other, Dictionary<string, double> weights) =>
        one.Number.Unit is not ("元" or "%") && one.Wide.Where(other.Wide.Contains).Sum(word => Math.Max(0, weights[word] - 1)) >= Matter;

    /// <summary>How much of the shorter context is in the other; what is said everywhere counts little.</summary>
    private static double Likeness(Spoken one, Spoken other, Dictionary<string, double> weights)
    {
        double least = Math.Min(one.Words.Sum(word => weights[word]), other.Words.Sum(word => weights[word]));
        return least == 0 ? 0 : one.Words.Where(other.Words.Contains).Sum(word => weights[word]) / least;
    }

    /// <summary>Told again elsewhere with the same number, and as alike: then the other is another thing.</summary>
    private static bool IsConfirmed(Spoken one, Spoken[] all, Dictionary<string, double> weights, double likeness) =>
        all.Any(other => other != one && other.Place.Position != one.Place.Position && other.Number.Value == one.Number.Value && Likeness(one, other, weights) >= likeness);

    /// <summary>Numbers that stand side by side somewhere, or that both come back, are meant to be two.</summary>
    private static bool IsToldApart(Spoken one, Spoken other, Spoken[] all)
    {
        int[] first = [.. all.Where(s => s.Number.Value == one.Number.Value).Select(s => s.Place.Position).Distinct()], second = [.. all.Where(s => s.Number.Value == other.Number.Value).Select(s => s.Place.Position).Distinct()];
        return first.Intersect(second).Any() || (first.Length > 1 && second.Length > 1);
    }

    /// <summary>Words that make another quantity.</summary>
    [GeneratedRegex("同比|环比|上年|去年|(增加|增长|减少|下降|提高|上升|降低|压减|增幅|降幅|节约)(了|约|近)*$|人均|户均|日均|每|剩余|结余|满分")]
    private static partial Regex Apart();

    /// <summary>Where the sentence goes on.</summary>
    [GeneratedRegex("(均|全部|已|都|通过|建立|设立|开展|进行|实施|完成|参加|参与|共|的|中|全面|实现|得到|走进|享受|正常|能够|，).*$")]
    private static partial Regex Goes();

    /// <summary>Words that say nothing of the thing.</summary>
    [GeneratedRegex("(年初|年度)?(指标|目标)值|不低于|不少于|不超过|大于|全年|累计|共计|合计|总计|实际|完成|其中|开展|组织|实施|达到|以上|万元|全部|均|已|共|为|达|了|的|[0-9]+")]
    private static partial Regex Idle();
}
