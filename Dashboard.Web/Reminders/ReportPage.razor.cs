using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web.Reminders;

/// <summary>The page of a link: one indicator, one field. Nobody is signed in by it, and it leads to nothing that shows data.</summary>
public sealed partial class ReportPage
{
    /// <summary>The words of the template, and how a choice calls them.</summary>
    private static readonly (string Word, string Name)[] Levels = [("达成", "Reached"), ("部分达成", "Partly"), ("未达成", "Not")];

    [Parameter] public string Word { get; set; } = "";

    [SupplyParameterFromForm(FormName = "report")] private ReportLinkForm? Form { get; set; }

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Inject] private ReportLinkService Links { get; set; } = default!;

    [Inject] private IStringLocalizer<ReminderTexts> Texts { get; set; } = default!;

    /// <summary>Null before what was sent is looked at: a form of its name must stand there for that.</summary>
    private LinkAnswer? Answer { get; set; }

    private bool IsSent => HttpContext is { } context && HttpMethods.IsPost(context.Request.Method);

    protected override void OnInitialized()
    {
        if (IsSent) return;
        Show(Links.Look(Word, HttpContext?.Connection.RemoteIpAddress));
        Form = new() { Date = Answer?.View is { } view ? FigureFormat.Date(view.DueOn) : null };
    }

    private async Task TakeAsync() => Show(await Links.TakeAsync(Word, Form ??= new(), HttpContext?.Connection.RemoteIpAddress, HttpContext?.RequestAborted ?? default));

    private void Show(LinkAnswer answer)
    {
        Answer = answer;
        if (HttpContext is not { Response: { HasStarted: false } response } || answer.Taken is not null || answer.Standing == LinkStanding.Open) return;
        response.StatusCode = answer.Standing == LinkStanding.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status410Gone;
        if (answer.Standing == LinkStanding.TooMany) response.Headers[HeaderNames.RetryAfter] = "60";
    }

    private string ValueHint(ReportLinkView view) => view.IsQualitative
        ? Texts["Hint.Qualitative"].Value
        : Texts[$"Hint.{view.Accumulation}", view.Unit is { } unit ? Texts["Hint.Unit", unit].Value : ""].Value;
}
