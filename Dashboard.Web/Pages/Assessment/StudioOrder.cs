using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Something a person does in the studio.</summary>
public abstract record StudioOrder;

/// <summary>Takes a step.</summary>
public sealed record StepOrder(AssessmentStep Step, string? Reason) : StudioOrder;

/// <summary>Chooses the pack.</summary>
public sealed record PackOrder(string Pack) : StudioOrder;

/// <summary>Chooses the score of an item, or gives the reason for it.</summary>
public sealed record ScoreOrder(string Item, decimal? Score, string? Reason) : StudioOrder;

/// <summary>Enters a figure with its evidence.</summary>
public sealed record FigureOrder(string Entry, decimal? Value, string? Evidence) : StudioOrder;

/// <summary>Reports a result.</summary>
public sealed record ResultOrder(NewResult Result) : StudioOrder;

/// <summary>Writes a section of the report.</summary>
public sealed record TextOrder(string Section, string? Text) : StudioOrder;

/// <summary>How it ended, in words.</summary>
public sealed record StudioAnswer(bool IsDone, string Sentence);
