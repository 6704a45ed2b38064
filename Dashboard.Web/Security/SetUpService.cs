using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Loading;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Security;

/// <summary>Takes the answers of a first start: language, organisation, fiscal year and the first administrator, all of them or none.</summary>
public sealed class SetUpService(
    AccountService accounts, InstitutionStore store, InstitutionSettings institution, SnapshotService snapshots, InstitutionClock clock)
{
    private const string Origin = "web:set-up", Batch = "初始设置";

    /// <summary>Whether the organisation is asked for: departments that came before say it already.</summary>
    public bool AsksForOrganisation => !store.HasDepartments();

    /// <summary>Sets the installation up.</summary>
    /// <returns>What is wrong, field by field; nothing when it was done.</returns>
    public async Task<IReadOnlyList<(string Field, string Problem)>> SetUpAsync(SetUpForm form, CancellationToken cancel = default)
    {
        bool asksForOrganisation = AsksForOrganisation;
        List<(string Field, string Problem)> problems = [.. form.Problems(asksForOrganisation)];
        problems.AddRange((await accounts.PasswordProblemsAsync(form.Password ?? "")).Take(1).Select(problem => (nameof(form.Password), problem)));
        if (problems.Count > 0) return problems;
        string name = form.Name!.Trim();
        Actor actor = new(name, Origin);
        InstitutionAnswers answers = form.Answers!;
        NewBatch batch = new(ImportKind.Departments, Batch, "", null, false, actor, clock.NowAt);
        LoadRequest load = new(
            ImportKind.Departments, new FiscalYear(answers.FirstYear, answers.FirstMonth), false, 1m, false, new(name, Scope.Everything, clock.Today));
        string[]? cells = asksForOrganisation ? [form.OrganisationCode!.Trim(), form.OrganisationName!.Trim(), ""] : null;
        using (await store.LockAsync(cancel))
        {
            IReadOnlyList<string> refused = await accounts.AddFirstAsync(
                new(name, form.Password, [new(Role.Admin, null)]), new(Person.Local, actor), new(answers, cells, batch, load));
            if (refused is [var problem, ..]) return [(nameof(form.Name), problem)];
        }

        institution.Take(answers);
        await snapshots.RefreshAsync(clock.Today, null);
        return [];
    }
}
