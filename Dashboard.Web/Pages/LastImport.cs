namespace Dashboard.Web.Pages;

/// <summary>The newest batch that was posted.</summary>
/// <param name="At">In local time.</param>
/// <param name="FileName">Null for those who may not know what others brought.</param>
public sealed record LastImport(DateTime At, string? FileName);
