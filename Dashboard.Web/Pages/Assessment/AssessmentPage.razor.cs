using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Checks filled forms and drafts before somebody signs them.</summary>
public sealed partial class AssessmentPage
{
    [Inject] private AssessmentReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    protected override Task<PageState<AssessmentView>> ReadAsync() => Task.FromResult<PageState<AssessmentView>>(new Shown<AssessmentView>(Reader.Read()));
}
