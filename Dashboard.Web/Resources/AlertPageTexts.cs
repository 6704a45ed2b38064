namespace Dashboard.Web.Resources;

/// <summary>Texts of the pages of alerts, of the bell and of the list as a file.</summary>
public sealed class AlertPageTexts;
