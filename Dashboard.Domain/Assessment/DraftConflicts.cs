namespace Dashboard.Domain.Assessment;

/// <summary>Finds the same thing with two numbers. Example: 组建 138 家单独基层工会, and 组建 154 家单独基层工会.</summary>
internal static class DraftConflicts
{
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> sentences, int? year)
    {
        foreach (var same in sentences.SelectMany(DraftMentions.Of).GroupBy(m => (m.Key, m.Number.Unit, m.IsTarget, Year: m.Year == year ? null : m.Year, m.Period)))
        {
            DraftMention[] all = [.. same];
            if (all.Length < 2 || IsPattern(all)) continue;
            DraftMention first = all[0];
            foreach (DraftMention other in all.Skip(1).Where(other => !other.Number.Agrees(first.Number.Value, first.Number.Step) && other.Of == first.Of).DistinctBy(other => other.Number.Value))
            {
                (string stated, string found) = Texts(first.Number, other.Number);
                yield return new(DraftCodes.QuantityConflict, first.Number.IsRough || other.Number.IsRough, first.Place, other.Place, stated, found, first.About);
            }
        }
    }

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

    /// <summary>As written where both have the same size of unit; otherwise in the plain unit.</summary>
    private static (string Stated, string Found) Texts(DraftQuantity one, DraftQuantity other) => (DraftChecks.Text(one.Value), DraftChecks.Text(other.Value));
}
