namespace Dashboard.Web.Resources;

/// <summary>Texts of the scheduler.</summary>
public sealed class JobTexts;
