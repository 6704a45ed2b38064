namespace Dashboard.Web.Resources;

/// <summary>Texts of the departments under an overseer.</summary>
public sealed class OverseerTexts;
