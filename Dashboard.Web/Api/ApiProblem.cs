using System.Globalization;
using System.Resources;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Web.Api;

/// <summary>Why a call was not answered, for the program (a code) and for the people on both ends (a sentence in both languages).</summary>
/// <remarks>A program has no language: whoever reads its log may know only one of the two.</remarks>
internal static class ApiProblem
{
    private static readonly ResourceManager Texts = new(typeof(ApiTexts));

    /// <param name="status">The status of the answer.</param>
    /// <param name="code">The key of the sentence; programs get it in small letters.</param>
    /// <param name="values">What the sentence names.</param>
    public static ProblemHttpResult Of(int status, string code, params object?[] values) => TypedResults.Problem(new ProblemDetails
    {
        Status = status,
        Title = Sentence(code, Cultures.Chinese, values),
        Detail = Sentence(code, Cultures.English, values),
        Extensions = { ["code"] = Word(code) },
    });

    /// <summary>"Key.TooMany" is "key-too-many".</summary>
    internal static string Word(string code) => string.Concat(code.Select((sign, at) =>
        sign == '.' ? "-" : (char.IsUpper(sign) && at > 0 && code[at - 1] != '.' ? "-" : "") + char.ToLowerInvariant(sign)));

    private static string Sentence(string code, string culture, object?[] values)
    {
        CultureInfo language = CultureInfo.GetCultureInfo(culture);
        return string.Format(language, Texts.GetString(code, language)!, values);
    }
}
