using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>One rule: what it says, what it would have done last year, and who changed it.</summary>
public sealed partial class RulePage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private CancellationTokenSource? trying;
    private RuleDraft? draft;
    private IReadOnlyList<AlertRuleProblem> problems = [];
    private BackTestResult? result;
    private bool isTrying;
    private double progress;
    private string? tried;
    private string? said;
    private string? reason;

    [Parameter] public string Id { get; set; } = "";

    [Inject] private RulesReader Reader { get; set; } = default!;

    [Inject] private AlertRuleService Rules { get; set; } = default!;

    [Inject] private BackTestService BackTests { get; set; } = default!;

    [Inject] private IStringLocalizer<RuleTexts> Texts { get; set; } = default!;

    private RuleView? View => (State as Shown<RuleView>)?.View;

    private string Progress => progress.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private IReadOnlyList<Crumb> Trail =>
        [new(Texts["Alerts"], DashboardUrls.ToAlerts(Query)), new(Texts["Title"], DashboardUrls.ToRules(Query)), new(View?.Item.Name ?? Id)];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        trying?.Dispose();
    }

    protected override Task<PageState<RuleView>> ReadAsync()
    {
        RuleView? view = Reader.Read(Person, Query, Id);
        // What was typed stays, unless somebody else made a newer version or this one was saved.
        if (view is not null && draft?.Rule != view.Item.Rule) draft = RuleDraft.Of(view.Item.Rule);
        return Task.FromResult<PageState<RuleView>>(view is not null
            ? new Shown<RuleView>(view)
            : new Empty<RuleView>(Texts["NoRule.Title"], Texts["NoRule.Why"], Texts["Title"], DashboardUrls.ToRules(Query)));
    }

    private async Task SaveAsync()
    {
        (AlertRule? rule, problems) = draft!.Read();
        if (rule is null || string.IsNullOrWhiteSpace(reason))
        {
            said = Texts[rule is null ? "Outcome.Wrong" : "Reason.Missing"];
            return;
        }

        RuleOutcome outcome = await Task.Run(() => Rules.Save(rule, Person, Person.OnWeb(), reason.Trim()));
        if (outcome == RuleOutcome.Saved) reason = null;
        await LoadAsync();
        said = Texts[$"Outcome.{outcome}"];
    }

    private async Task TryAsync()
    {
        (AlertRule? rule, problems) = draft!.Read();
        (result, tried) = (null, rule is null ? Texts["Outcome.Wrong"].Value : null);
        if (rule is null || View?.Department is not { } department) return;
        trying = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        (isTrying, progress) = (true, 0);
        try
        {
            Progress<double> heard = new(done => _ = InvokeAsync(() => Show(done)));
            result = await BackTests.RunAsync([rule with { IsOn = true }], department.Code, View.TriedYear, Person, heard, trying.Token);
            tried = Texts[result.Fired == 0 ? "Try.None" : "Try.Done", result.Fired, result.Departments.Count, result.EndedBadly is { } badly ? badly : Texts["Try.Unknown"].Value];
        }
        catch (OperationCanceledException)
        {
            tried = Texts["Try.Stopped"];
        }
        finally
        {
            isTrying = false;
        }
    }

    private void Stop() => trying?.Cancel();

    private void Show(double done)
    {
        // A bar that moves by less than this is repainted for nobody.
        if (done - progress < 0.02) return;
        progress = done;
        StateHasChanged();
    }
}
