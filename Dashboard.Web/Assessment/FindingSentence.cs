using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Assessment;

/// <summary>Says what is wrong with a form, where, and what would follow.</summary>
public sealed class FindingSentence(IStringLocalizer<AssessmentTexts> texts)
{
    public string For(AssessmentFinding finding) =>
        texts[$"Finding.{finding.Code}", string.IsNullOrWhiteSpace(finding.Place) ? texts["Unnamed"].Value : finding.Place, finding.Printed ?? "—", finding.Expected ?? "—"];

    public string For(DraftFinding finding) =>
        texts[$"Draft.{finding.Code}", finding.Stated, finding.Found, finding.About, finding.First.Position, finding.Second?.Position ?? finding.First.Position];

    /// <summary>What a person should look at; null when nothing.</summary>
    public string? Note(ScoreNote? note) => note is { } what ? texts[$"Note.{what}"].Value : null;
}
