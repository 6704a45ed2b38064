namespace Dashboard.Web.Resources;

/// <summary>Texts of the page where ways to people are set up, and of its banner.</summary>
public sealed class DeliveryPageTexts;
