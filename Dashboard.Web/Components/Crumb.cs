namespace Dashboard.Web.Components;

/// <summary>One step of a breadcrumb trail; without an address it is where one stands.</summary>
public sealed record Crumb(string Text, string? Href = null);
