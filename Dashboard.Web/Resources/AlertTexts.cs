namespace Dashboard.Web.Resources;

/// <summary>Texts of alerts, wherever they are told: pages, mails, robots.</summary>
public sealed class AlertTexts;
