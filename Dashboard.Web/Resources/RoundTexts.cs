namespace Dashboard.Web.Resources;

/// <summary>Texts of monitoring rounds.</summary>
public sealed class RoundTexts;
