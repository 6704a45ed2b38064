namespace Dashboard.Web.Components;

/// <summary>What a page is doing; it is always exactly one of the four.</summary>
public abstract record PageState<TView>;

/// <summary>Reading.</summary>
public sealed record Loading<TView> : PageState<TView>;

/// <summary>Read, and there is nothing.</summary>
/// <param name="Title">What is missing.</param>
/// <param name="Why">Why it is missing, in one sentence.</param>
/// <param name="NextText">The next step as a verb.</param>
/// <param name="NextHref">Where that step is taken.</param>
public sealed record Empty<TView>(string Title, string Why, string? NextText = null, string? NextHref = null)
    : PageState<TView>;

/// <summary>Broken; the reference stands in the log too.</summary>
public sealed record Failed<TView>(string Reference) : PageState<TView>;

/// <summary>Read, and here it is.</summary>
public sealed record Shown<TView>(TView View) : PageState<TView>;
