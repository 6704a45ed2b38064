using System.Globalization;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>What ran, for what, when, and what came of it.</summary>
public sealed partial class JobTable
{
    [Parameter, EditorRequired] public IReadOnlyList<JobItem> Jobs { get; set; } = [];

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private string? Said(JobItem job) =>
        job.Made is not { } made ? job.Problem
        : made.Backup is { } file ? Texts["Job.BackedUp", file, (made.Bytes / (1024m * 1024m)).ToString("0.0", CultureInfo.CurrentCulture)]
        : made.Days is { } days ? Texts["Job.Evaluated", days, made.Opened, made.Ended, made.Escalated]
        : made.Sent is { } sent ? Texts["Job.Sent", sent]
        : made.Corrected > 0 ? Texts["Job.Corrected", made.Lines, made.Indicators, made.Corrected]
        : Texts["Job.Made", made.Lines, made.Indicators];
}
