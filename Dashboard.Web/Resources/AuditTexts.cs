namespace Dashboard.Web.Resources;

/// <summary>Texts of the history of changes.</summary>
public sealed class AuditTexts;
