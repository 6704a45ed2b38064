namespace Dashboard.Web.Resources;

/// <summary>Texts of what is refused because it is too much or comes from elsewhere.</summary>
public sealed class LimitTexts;
