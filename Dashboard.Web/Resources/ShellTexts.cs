namespace Dashboard.Web.Resources;

/// <summary>The words of the frame.</summary>
public sealed class ShellTexts;
