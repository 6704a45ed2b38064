using Dashboard.Domain.Audit;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>Checks the chain of all records when asked, and says what it found.</summary>
public sealed partial class ChainCheck
{
    private AuditVerdict? verdict;
    private bool isRunning;

    [Inject] private AuditReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AuditTexts> Texts { get; set; } = default!;

    private async Task CheckAsync()
    {
        isRunning = true;
        // Many records take their time; the circuit must not stand still meanwhile.
        verdict = await Task.Run(Reader.Verify);
        isRunning = false;
    }
}
