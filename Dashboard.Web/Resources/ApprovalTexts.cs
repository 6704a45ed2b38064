namespace Dashboard.Web.Resources;

/// <summary>Texts of approvals, locks and periods.</summary>
public sealed class ApprovalTexts;
