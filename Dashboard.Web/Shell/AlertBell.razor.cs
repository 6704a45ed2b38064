using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>How many alerts the person has not seen; it renders again only when the number changed.</summary>
public sealed partial class AlertBell : IDisposable
{
    /// <summary>More than two digits have no room and say no more.</summary>
    private const int Most = 99;

    private AlertUnseen unseen;
    private (AlertUnseen, PageQuery)? last;
    private bool changed;
    private bool isListening;

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertCountsReader Reader { get; set; } = default!;

    [Inject] private SeenAlerts Seen { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    private string? Number => unseen.Count == 0 ? null : unseen.Count > Most ? $"{Most}+" : $"{unseen.Count}";

    private string Words => unseen.Count == 0 ? Texts["Bell.None"] : Texts[unseen.IsCritical ? "Bell.Critical" : "Bell.Some", Number!];

    public void Dispose()
    {
        if (isListening) Seen.Changed -= Hear;
    }

    protected override void OnParametersSet() => Look();

    protected override bool ShouldRender() => changed;

    protected override void OnAfterRender(bool firstRender)
    {
        // A page that is only prerendered is never disposed by a browser and would stay subscribed.
        if (!firstRender || !RendererInfo.IsInteractive) return;
        isListening = true;
        Seen.Changed += Hear;
    }

    private void Hear(string account)
    {
        if (account != Person.Id) return;
        _ = InvokeAsync(() =>
        {
            Look();
            StateHasChanged();
        });
    }

    private void Look()
    {
        AlertUnseen now = Reader.Unseen(Person);
        changed = last != (now, Query);
        (unseen, last) = (now, (now, Query));
    }
}
