using Dashboard.Domain.Import;

namespace Dashboard.Domain.Indicators.Coach;

/// <summary>Reads a target while it is typed and says what an examiner would ask.</summary>
public static class TargetCoach
{
    private const int Sign = 6, Target = 7, Unit = 8, Name = 5, Owner = 11, Source = 12;

    /// <summary>What could be better about one indicator; nothing when there is nothing to say.</summary>
    /// <param name="target">As it is typed.</param>
    /// <param name="last">The same indicator a year before; null when there was none.</param>
    /// <param name="others">The other indicators of the department in the year.</param>
    /// <param name="year">The fiscal year. Example: 2026.</param>
    /// <param name="lines">Names of projects by their code; a project that is not there is called by its code alone.</param>
    /// <example>「完成市总任务」 for 「组建工会」 is not measurable: suggested is a count in 家. ≥ 90 % with owner and source has no finding.</example>
    public static IReadOnlyList<CoachFinding> Review(TypedTarget target, EarlierTarget? last, IEnumerable<TypedTarget> others, int year, IReadOnlyDictionary<string, string>? lines = null)
    {
        List<CoachFinding> found = [];
        void Add(string code, int column, CoachSuggestion? suggestion)
        {
            if (suggestion is not null) found.Add(new(code, TypedTarget.Heading(column), suggestion));
        }

        bool isMeasurable = Measurability.IsMeasurable(target.Target, year);
        Add(CoachCodes.NotMeasurable, Target, isMeasurable ? null : TargetWords.Measure(target, last, year));
        if (isMeasurable)
        {
            Add(CoachCodes.NoUnit, Unit, UnitFor(target, year));
            Add(CoachCodes.Unreadable, Sign, Readable(target, year));
            Add(CoachCodes.Weaker, Target, last is null ? null : WeakerTargets.Behind(target, last, year));
        }

        Add(CoachCodes.NoOwner, Owner, WrittenTarget.IsNothing(target.Owner) ? OwnerFor(last) : null);
        Add(CoachCodes.NoSource, Source, WrittenTarget.IsNothing(target.DataSource) ? SourceFor(target, last) : null);
        Add(CoachCodes.Duplicate, Name, Twin(target, others, year, lines));
        return found;
    }

    /// <summary>The same matter in the same project; or the same count of the same things in another one, which is probably one result told twice.</summary>
    /// <remarks>Shares, days and words are no sign of that: every project has its own 满意度 ≥ 90 %.</remarks>
    private static CoachSuggestion? Twin(TypedTarget target, IEnumerable<TypedTarget> others, int year, IReadOnlyDictionary<string, string>? lines)
    {
        TypedTarget[] alike = [.. others.Where(other => other.Code != target.Code && AlikeNames.AreNear(other.Name, target.Name))];
        if (alike.FirstOrDefault(other => other.LineCode == target.LineCode) is { } twin) return new(SuggestionCodes.MergeWith, twin.Code, twin.Name);
        // What a department commits itself to as a whole may well be what one of its projects does.
        if (target.LineCode.Length == 0 || CountOf(target, year) is not { } count) return null;
        return alike.FirstOrDefault(other => other.LineCode.Length > 0 && CountOf(other, year) is { } its && its.In(count) == count.Value) is { } elsewhere
            ? new(SuggestionCodes.MergeWithOfLine, elsewhere.Code, elsewhere.Name, $"{elsewhere.LineCode} {lines?.GetValueOrDefault(elsewhere.LineCode)}".TrimEnd())
            : null;
    }

    /// <summary>How many of which things; null for a share, a score, nothing at all, and what is no number.</summary>
    private static WrittenQuantity? CountOf(TypedTarget target, int year) =>
        target.Read(year).Quantity is { Value: > 0m, Base: { } things } count && things is not ("%" or "‰" or "分" or "百分点" or "个百分点") ? count : null;

    /// <summary>A unit for a number that has none; null where it has one, or is in a sentence.</summary>
    private static CoachSuggestion? UnitFor(TypedTarget target, int year)
    {
        if (target.Read(year).Quantity is not { Base: null }) return null;
        return TargetWords.UnitOf(target.Name) is { } unit ? new(SuggestionCodes.UseUnit, unit) : new(SuggestionCodes.GiveUnit);
    }

    /// <summary>How the import could take what can be measured and is written otherwise.</summary>
    private static CoachSuggestion? Readable(TypedTarget target, int year)
    {
        if (TargetNotation.Read(target.Sign, target.Target, target.Unit) is not null) return null;
        return target.Read(year).Quantity is null ? new(SuggestionCodes.MarkQualitative) : new(SuggestionCodes.NumberAlone, "≥");
    }

    private static CoachSuggestion OwnerFor(EarlierTarget? last) =>
        last is not null && !WrittenTarget.IsNothing(last.Target.Owner) ? new(SuggestionCodes.OwnerAsLastYear, last.Target.Owner) : new(SuggestionCodes.GiveOwner);

    private static CoachSuggestion SourceFor(TypedTarget target, EarlierTarget? last) => last is not null && !WrittenTarget.IsNothing(last.Target.DataSource)
        ? new(SuggestionCodes.SourceAsLastYear, last.Target.DataSource)
        : new(TargetWords.SourceOf(target));
}
