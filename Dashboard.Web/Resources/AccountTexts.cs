namespace Dashboard.Web.Resources;

/// <summary>The words around accounts and sign-in.</summary>
public sealed class AccountTexts;
