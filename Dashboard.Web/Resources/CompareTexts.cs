namespace Dashboard.Web.Resources;

/// <summary>Texts of the comparison of two moments.</summary>
public sealed class CompareTexts;
