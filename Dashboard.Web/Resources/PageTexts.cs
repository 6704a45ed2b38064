namespace Dashboard.Web.Resources;

/// <summary>Texts of the pages.</summary>
public sealed class PageTexts;
