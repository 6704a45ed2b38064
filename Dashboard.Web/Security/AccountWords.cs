using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>What came of a form, in the words of the reader. A word that is not ours is never repeated on a page.</summary>
internal static class AccountWords
{
    public static string Problem(IStringLocalizer<AccountTexts> texts, string problem) => Of(texts, "Problem", problem) ?? texts["Problem.Other"];

    public static string? Done(IStringLocalizer<AccountTexts> texts, string? done) => done is null ? null : Of(texts, "Done", done);

    private static string? Of(IStringLocalizer<AccountTexts> texts, string family, string word) =>
        texts[$"{family}.{word}"] is { ResourceNotFound: false } known ? known.Value : null;
}
