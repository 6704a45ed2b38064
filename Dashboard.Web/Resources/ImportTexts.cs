namespace Dashboard.Web.Resources;

/// <summary>Texts of the import.</summary>
public sealed class ImportTexts;
