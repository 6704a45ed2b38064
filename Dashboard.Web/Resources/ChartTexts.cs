namespace Dashboard.Web.Resources;

/// <summary>Finds the words of the charts.</summary>
public sealed class ChartTexts;
