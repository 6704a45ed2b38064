using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Checks filled forms and drafts before somebody signs them.</summary>
public sealed partial class CheckPage
{
    [Inject] private CheckReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    protected override Task<PageState<CheckView>> ReadAsync() => Task.FromResult<PageState<CheckView>>(new Shown<CheckView>(Reader.Read()));
}
