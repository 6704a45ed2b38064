namespace Dashboard.Web.Resources;

/// <summary>The words of the shared components.</summary>
public sealed class ComponentTexts;
