using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>What happened to the thing a page shows, newest first. Nothing is read before someone opens it.</summary>
public sealed partial class ChangeHistory
{
    private IReadOnlyList<HistoryEntry>? entries;
    private string? failure;
    private bool isOpen;

    /// <summary>Reads the history; asked each time it is opened.</summary>
    [Parameter, EditorRequired] public Func<Task<IReadOnlyList<HistoryEntry>>> Read { get; set; } = default!;

    /// <summary>How many are told at most.</summary>
    [Parameter] public int Most { get; set; } = 100;

    [Inject] private ILoggerFactory Logs { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    private string State => failure is not null ? "failed" : entries is null ? "loading" : entries.Count == 0 ? "empty" : "shown";

    private Task ToggleAsync()
    {
        isOpen = !isOpen;
        return isOpen ? ReadAsync() : Task.CompletedTask;
    }

    private async Task ReadAsync()
    {
        (entries, failure) = (null, null);
        try
        {
            entries = await Read();
        }
        catch (Exception exception)
        {
            failure = FailureReference.New();
            Logs.CreateLogger<ChangeHistory>().LogError(exception, "The history could not be read, reference {Reference}", failure);
        }
    }
}
