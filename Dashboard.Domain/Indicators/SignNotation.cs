namespace Dashboard.Domain.Indicators;

/// <summary>Reads the sign of a target wherever it is written: in front of the number, behind it, in a column of its own, or inside the name.</summary>
public static class SignNotation
{
    private static readonly (string Word, IndicatorSign Sign)[] Prefixes =
    [
        ("大于等于", IndicatorSign.AtLeast), ("大于或等于", IndicatorSign.AtLeast), ("不少于", IndicatorSign.AtLeast), ("不低于", IndicatorSign.AtLeast), ("不小于", IndicatorSign.AtLeast),
        ("至少", IndicatorSign.AtLeast), ("达到", IndicatorSign.AtLeast), (">=", IndicatorSign.AtLeast), ("≥", IndicatorSign.AtLeast), ("≧", IndicatorSign.AtLeast), ("⩾", IndicatorSign.AtLeast),
        ("小于等于", IndicatorSign.AtMost), ("小于或等于", IndicatorSign.AtMost), ("不超过", IndicatorSign.AtMost), ("不高于", IndicatorSign.AtMost), ("不大于", IndicatorSign.AtMost), ("不多于", IndicatorSign.AtMost),
        ("至多", IndicatorSign.AtMost), ("控制在", IndicatorSign.AtMost), ("<=", IndicatorSign.AtMost), ("≤", IndicatorSign.AtMost), ("≦", IndicatorSign.AtMost), ("⩽", IndicatorSign.AtMost),
        ("大于", IndicatorSign.MoreThan), ("超过", IndicatorSign.MoreThan), ("高于", IndicatorSign.MoreThan), ("＞", IndicatorSign.MoreThan), (">", IndicatorSign.MoreThan),
        ("小于", IndicatorSign.LessThan), ("低于", IndicatorSign.LessThan), ("少于", IndicatorSign.LessThan), ("＜", IndicatorSign.LessThan), ("<", IndicatorSign.LessThan),
        ("等于", IndicatorSign.Equal), ("═", IndicatorSign.Equal), ("＝", IndicatorSign.Equal), ("=", IndicatorSign.Equal),
    ];

    private static readonly (string Word, IndicatorSign Sign)[] Suffixes =
    [
        ("及以上", IndicatorSign.AtLeast), ("(含)以上", IndicatorSign.AtLeast), ("以上", IndicatorSign.AtLeast), ("及以下", IndicatorSign.AtMost), ("(含)以下", IndicatorSign.AtMost),
        ("以下", IndicatorSign.AtMost), ("以内", IndicatorSign.AtMost), ("之内", IndicatorSign.AtMost), ("内", IndicatorSign.AtMost),
    ];

    /// <summary>The sign with which a text begins, and the rest of the text.</summary>
    /// <returns>Null and the whole text when it begins with none.</returns>
    /// <example>"不低于90%" is AtLeast and "90%".</example>
    public static (IndicatorSign? Sign, string Left) Before(string text)
    {
        foreach ((string word, IndicatorSign sign) in Prefixes)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return (sign, text[word.Length..].TrimStart());
        }

        return (null, text);
    }

    /// <summary>The sign with which a text ends, and what stands before it.</summary>
    /// <returns>Null and the whole text when it ends with none.</returns>
    /// <example>"30万元以内" is AtMost and "30万元".</example>
    public static (IndicatorSign? Sign, string Left) Behind(string text)
    {
        foreach ((string word, IndicatorSign sign) in Suffixes)
        {
            if (text.EndsWith(word, StringComparison.Ordinal)) return (sign, text[..^word.Length].TrimEnd());
        }

        return (null, text);
    }

    /// <summary>The sign and the unit that some forms print inside the name of the indicator.</summary>
    /// <param name="name">三级指标. Example: "公猪舍(≥**平方米)".</param>
    /// <returns>Null when no bracket of the name begins with a sign. Example: AtLeast and "平方米".</returns>
    public static (IndicatorSign Sign, string Unit)? Inside(string name)
    {
        string narrow = Wide.Narrow(name);
        for (int open = narrow.IndexOf('(', StringComparison.Ordinal); open >= 0; open = narrow.IndexOf('(', open + 1))
        {
            int close = narrow.IndexOf(')', open);
            if (close < 0) return null;
            (IndicatorSign? sign, string rest) = Before(narrow[(open + 1)..close].Trim());
            if (sign is { } found) return (found, rest.Trim('*', ' ', 'X', 'x', '×', '_'));
        }

        return null;
    }
}
