namespace Dashboard.Web.Resources;

/// <summary>Texts of exported tables.</summary>
public sealed class ExportTexts;
