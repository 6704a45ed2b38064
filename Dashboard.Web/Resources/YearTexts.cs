namespace Dashboard.Web.Resources;

/// <summary>Texts of the set-up of a year: goals with their coach, plans, templates.</summary>
public sealed class YearTexts;
