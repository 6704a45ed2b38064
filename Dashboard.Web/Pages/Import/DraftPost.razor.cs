using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>The last word: good rows go in without the bad ones only when a person says so.</summary>
public sealed partial class DraftPost
{
    private bool isPartly;

    [Parameter, EditorRequired] public ImportReport Report { get; set; } = default!;

    /// <summary>Whether the file is to go in as a whole.</summary>
    [Parameter] public EventCallback<bool> OnPost { get; set; }

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    private int New => Report.Accepted + Report.Held;

    private Task PostAsync() => OnPost.InvokeAsync(!isPartly);
}
