namespace Dashboard.Web.Resources;

/// <summary>Texts of the rules for alerts.</summary>
public sealed class RuleTexts;
