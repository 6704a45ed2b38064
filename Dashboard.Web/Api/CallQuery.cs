using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Api;

/// <summary>A call that cannot be understood. The code names the sentence that says why.</summary>
internal sealed class CallRefusedException(int status, string code, params object?[] values) : Exception
{
    public int Status => status;

    public string Code => code;

    public IReadOnlyList<object?> Values => values;

    public static CallRefusedException Wrong(string name, string? value) => new(StatusCodes.Status400BadRequest, "Parameter.Wrong", name, value);
}

/// <summary>Reads what stands in the address of a call. What is not understood is refused: a file must not be imported because 「dryrun」 was misspelt.</summary>
internal static class CallQuery
{
    public static DateOnly? Day(string? text, string name) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= Notation.FirstYear and <= Notation.LastYear ? day
        : throw CallRefusedException.Wrong(name, text);

    public static DateTimeOffset? Moment(string? text, string name) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at
        : throw CallRefusedException.Wrong(name, text);

    public static int? Year(string? text, string name) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= Notation.FirstYear and <= Notation.LastYear ? year
        : throw CallRefusedException.Wrong(name, text);

    public static bool Flag(string? text, string name) => text?.ToLowerInvariant() switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw CallRefusedException.Wrong(name, text),
    };

    public static decimal? Unit(string? text, string name) => text switch
    {
        null => null,
        "元" => 1m,
        "万元" => 10_000m,
        _ => throw CallRefusedException.Wrong(name, text),
    };

    public static CodeRule Codes(string? text, string name) => text switch
    {
        null or "ask" => CodeRule.Ask,
        "restore" => CodeRule.Restore,
        "keep" => CodeRule.Keep,
        _ => throw CallRefusedException.Wrong(name, text),
    };

    public static Money? Amount(string? text, string name) => text is null ? null : Notation.Amount(text, 1m) ?? throw CallRefusedException.Wrong(name, text);

    /// <summary>Why locked goals or plans are to be changed: a kind and a sentence, or neither.</summary>
    public static ChangeGrounds? Grounds(string? code, string? text)
    {
        if (code is null && text is null) return null;
        ChangeReason? reason = code is null ? null
            : Enum.TryParse(code, ignoreCase: true, out ChangeReason known) && Enum.IsDefined(known) && code.All(char.IsAsciiLetter) ? known
            : throw CallRefusedException.Wrong("reasonCode", code);
        return reason is { } kind && new ChangeGrounds(kind, text ?? "") is { IsComplete: true } grounds
            ? grounds
            : throw new CallRefusedException(StatusCodes.Status400BadRequest, "Grounds.Incomplete", ChangeGrounds.ShortestText);
    }

    public static ImportKind Kind(string word) =>
        Enum.TryParse(word, ignoreCase: true, out ImportKind kind) && Enum.IsDefined(kind) && word.All(char.IsAsciiLetter)
            ? kind
            : throw new CallRefusedException(StatusCodes.Status404NotFound, "Kind.Unknown", word);
}
