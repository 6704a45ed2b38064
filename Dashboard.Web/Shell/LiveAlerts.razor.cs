using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>How many alerts of the department wait for something, beside the entry of the navigation; it renders again only when the number changed.</summary>
public sealed partial class LiveAlerts
{
    private int count;
    private bool changed = true;

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertCountsReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet() => Look();

    protected override bool ShouldRender() => changed;

    private void Look()
    {
        int now = Reader.Live(Person, Query);
        changed = now != count;
        count = now;
    }
}
