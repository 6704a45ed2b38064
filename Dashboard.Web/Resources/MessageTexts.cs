namespace Dashboard.Web.Resources;

/// <summary>Marks the texts of messages.</summary>
public sealed class MessageTexts;
