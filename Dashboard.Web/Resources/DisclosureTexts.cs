namespace Dashboard.Web.Resources;

/// <summary>Texts of the page that publishes a self-assessment.</summary>
public sealed class DisclosureTexts;
