namespace Dashboard.Web.Pages.People;

/// <summary>An account that was just made or got a new password.</summary>
/// <param name="Password">The one that was made up here, to be shown once; null when someone typed it.</param>
public sealed record MadeAccount(string Name, string? Password);
