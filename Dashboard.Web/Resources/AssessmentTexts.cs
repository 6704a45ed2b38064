namespace Dashboard.Web.Resources;

/// <summary>The texts of self-assessments.</summary>
public sealed class AssessmentTexts;
