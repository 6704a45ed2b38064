namespace Dashboard.Web.Resources;

/// <summary>The words of the search.</summary>
public sealed class SearchTexts;
