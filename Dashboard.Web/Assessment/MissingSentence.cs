using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Assessment;

/// <summary>Says what is missing in a self-assessment, and what to do about it.</summary>
public sealed class MissingSentence(IStringLocalizer<AssessmentTexts> texts)
{
    public string For(MissingPart part) => texts[$"Missing.{part.Kind}", part.Name];
}
