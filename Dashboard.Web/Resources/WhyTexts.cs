namespace Dashboard.Web.Resources;

/// <summary>Texts that explain figures.</summary>
public sealed class WhyTexts;
