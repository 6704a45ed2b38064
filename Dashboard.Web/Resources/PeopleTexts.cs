namespace Dashboard.Web.Resources;

/// <summary>The words of accounts and what was given to them.</summary>
public sealed class PeopleTexts;
