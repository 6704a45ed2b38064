namespace Dashboard.Web.Resources;

/// <summary>Texts about files that prove results.</summary>
public sealed class EvidenceTexts;
