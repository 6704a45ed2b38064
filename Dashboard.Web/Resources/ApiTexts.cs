namespace Dashboard.Web.Resources;

/// <summary>Why a call was not answered; programs get each sentence in both languages.</summary>
public sealed class ApiTexts;
