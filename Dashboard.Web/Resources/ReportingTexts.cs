namespace Dashboard.Web.Resources;

/// <summary>Texts of entering results and of what was not reported.</summary>
public sealed class ReportingTexts;
