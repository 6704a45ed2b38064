namespace Dashboard.Web.Resources;

/// <summary>Texts of the packs of rules.</summary>
public sealed class PackTexts;
