using Dashboard.Domain.Import;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Import;

/// <summary>The sentence for a rejection: where, what, and what to do about it.</summary>
public sealed class RejectionTexts(IStringLocalizer<ImportTexts> texts)
{
    /// <summary>The sentence in the language of the reader.</summary>
    public string For(Rejection rejection)
    {
        string sentence = texts[rejection.Code, rejection.Text ?? "", rejection.Detail ?? ""];
        return rejection.Column is null ? sentence : texts["in-column", rejection.Column, sentence];
    }
}
