namespace Dashboard.Web.Resources;

/// <summary>Texts of orders for many self-assessments.</summary>
public sealed class AssessmentRunTexts;
