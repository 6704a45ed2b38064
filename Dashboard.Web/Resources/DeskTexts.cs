namespace Dashboard.Web.Resources;

/// <summary>Texts of the import desk.</summary>
public sealed class DeskTexts;
