using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>分值 of the indicators of an assessment, so that they add up to what the pack leaves to them.</summary>
/// <remarks>
/// Approved weights stand as they are when they close. Where none is set, the weight of each level is shared alike; where they do not
/// close, or a department scores the indicators of many projects, they are taken as shares. Source: 财预〔2021〕101号, weights of levels.
/// </remarks>
public static class IndicatorWeights
{
    /// <summary>The weight of each indicator in their order; null for one that belongs to no level of the pack.</summary>
    /// <returns>The weights, the names of levels without any indicator, and whether approved weights had to be changed to close.</returns>
    /// <example>Pack 产出 20, 效益 20; indicators 产出 20, 产出 20, 效益 20, 效益 20, 效益 10: 10, 10, 8, 8, 4.</example>
    public static (IReadOnlyList<decimal?> Weights, IReadOnlyList<string> EmptyLevels, bool AreOff) Of(AssessmentPack pack, IReadOnlyList<Indicator> indicators)
    {
        int[] levels = [.. indicators.Select(indicator => LevelOf(pack, indicator))];
        decimal[] shares = [.. pack.Levels.Select(level => level.Weight)];
        List<string> empty = [];
        for (int level = 0; level < shares.Length; level++)
        {
            if (shares[level] == 0m || levels.Contains(level)) continue;
            int heir = pack.Levels.Index().FirstOrDefault(other => other.Item.Name == pack.Levels[level].WithoutGoesTo, (-1, null!)).Item1;
            if (heir < 0) empty.Add(pack.Levels[level].Name);
            else shares[heir] += shares[level];
            shares[level] = 0m;
        }

        bool areAllSet = indicators.Count > 0 && indicators.All(indicator => indicator.Weight is not null), isAnySet = indicators.Any(indicator => indicator.Weight is not null);
        bool doClose = areAllSet && indicators.Sum(indicator => indicator.Weight!.Value) == pack.Levels.Sum(level => level.Weight);
        if (doClose && !pack.IsOfDepartment) return ([.. indicators.Select(indicator => indicator.Weight)], empty, false);
        decimal?[] weights = new decimal?[indicators.Count];
        for (int level = 0; level < shares.Length; level++) Spread(shares[level], [.. indicators.Index().Where(i => levels[i.Index] == level)], weights);
        return (weights, empty, isAnySet && !doClose && !pack.IsOfDepartment);
    }

    private static int LevelOf(AssessmentPack pack, Indicator indicator)
    {
        // What is named after 满意度 is it, wherever older tables put it.
        string own = indicator.Level1 + indicator.Level2;
        int best = pack.Levels.Index().FirstOrDefault(level => level.Item.Name == "满意度" && own.Contains("满意度", StringComparison.Ordinal), (-1, null!)).Item1;
        return best >= 0 ? best : pack.Levels.Index().FirstOrDefault(level => level.Item.Has(indicator.Level1, indicator.Level2), (-1, null!)).Item1;
    }

    /// <summary>Shares of a level to the 0.01, the last one taking what is left.</summary>
    private static void Spread(decimal level, (int Index, Indicator Item)[] members, decimal?[] weights)
    {
        if (members.Length == 0) return;
        decimal set = members.Sum(member => member.Item.Weight ?? 0m);
        bool isByWeight = set > 0m && members.All(member => member.Item.Weight is not null);
        decimal left = level;
        for (int i = 0; i < members.Length; i++)
        {
            decimal part = i == members.Length - 1 ? left : ScoreRules.Round(isByWeight ? level * members[i].Item.Weight!.Value / set : level / members.Length);
            weights[members[i].Index] = Math.Max(0m, part);
            left -= part;
        }
    }
}
