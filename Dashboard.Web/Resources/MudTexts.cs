namespace Dashboard.Web.Resources;

/// <summary>The words of MudBlazor, under the keys of MudBlazor.</summary>
public sealed class MudTexts;
