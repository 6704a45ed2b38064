using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds the same thing with two numbers. Example: 组建 138 家单独基层工会, and 组建 154 家单独基层工会.</summary>
internal static partial class DraftConflicts
{
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> sentences, int? year)
    {
        DraftMention[] all = [.. sentences.SelectMany(DraftMentions.Of).Select(m => m.Year == year ? m with { Year = null } : m)];
        var groups = all.GroupBy(m => (Key: DraftWords.Key(m.Thing), m.Number.Unit, m.IsTarget, m.Year, m.Period)).ToDictionary(same => same.Key, same => same.ToArray());
        foreach (DraftMention[] same in groups.Values)
        {
            if (same.Length < 2 || IsPattern(same)) continue;
            DraftMention first = same[0];
            foreach (DraftMention other in same.Skip(1).Where(other => IsOff(first, other)).DistinctBy(other => other.Number.Value))
                yield return Conflict(first, other, first.Number.IsRough || other.Number.IsRough || first.IsOfPlace != other.IsOfPlace);
        }

        foreach (DraftMention longer in all.DistinctBy(m => (m.Thing, m.Number.Value, m.Number.Unit)))
        {
            for (int cut = 2; cut <= 8 && longer.Thing.Length - cut >= 5; cut++)
            {
                if (!groups.TryGetValue((DraftWords.Key(longer.Thing[cut..]), longer.Number.Unit, longer.IsTarget, longer.Year, longer.Period), out DraftMention[]? shorter) || Owner().IsMatch(longer.Thing[..cut])) continue;
                if (shorter.Length > 2 || IsPattern(shorter) || !IsOff(longer, shorter[0]) || shorter[0].Place.Position == longer.Place.Position) continue;
                yield return longer.Place.Position < shorter[0].Place.Position ? Conflict(longer, shorter[0], true) : Conflict(shorter[0], longer, true);
                break;
            }
        }
    }

    private static bool IsOff(DraftMention one, DraftMention other) => one.Of == other.Of && !DraftMentions.AreStockAndFlow(one.Flow, other.Flow) && !other.Number.Agrees(one.Number.Value, one.Number.Step) && !one.Number.Agrees(other.Number.Value, other.Number.Step);

    private static DraftFinding Conflict(DraftMention one, DraftMention other, bool isQuestion) =>
        new(DraftCodes.QuantityConflict, isQuestion, one.Place, other.Place, DraftChecks.Text(one.Number.Value), DraftChecks.Text(other.Number.Value), one.About);

    /// <summary>Words that come back with ever other numbers, or twice in one paragraph, count several things.</summary>
    private static bool IsPattern(DraftMention[] all)
    {
        if (all.Select(m => m.Number.Value).Distinct().Take(4).Count() > 3) return true;
        foreach (var paragraph in all.GroupBy(m => m.Place.Position))
        {
            DraftMention first = paragraph.First();
            if (paragraph.Any(m => !m.Number.Agrees(first.Number.Value, first.Number.Step))) return true;
        }

        return false;
    }

    /// <summary>Of whom: a part of the whole counts less.</summary>
    [GeneratedRegex("[街镇乡村社校院所站科室队馆区县市省园场企]|中心|公司|其他|部分|新|第|困难|老年|女|男|非")]
    private static partial Regex Owner();
}
