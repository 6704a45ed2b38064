namespace Dashboard.Web.Resources;

/// <summary>Texts of the keys for programs.</summary>
public sealed class KeyTexts;
