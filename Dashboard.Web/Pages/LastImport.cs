namespace Dashboard.Web.Pages;

/// <summary>The newest batch that was posted.</summary>
/// <param name="At">In local time.</param>
public sealed record LastImport(DateTime At, string FileName);
