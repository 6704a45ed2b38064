using Dashboard.Domain.Indicators.Coach;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>Findings of the coach in the words of the reader.</summary>
public sealed class CoachSentence(IStringLocalizer<YearTexts> texts)
{
    /// <summary>What is missing.</summary>
    public string Of(CoachFinding finding) => texts[$"Finding.{finding.Code}"];

    /// <summary>What to write instead.</summary>
    public string Of(CoachSuggestion suggestion) => texts[$"Suggestion.{suggestion.Code}", [.. suggestion.Arguments]];
}
