using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Takes changes of accounts from the forms: as the person in front of the page now is, and with an answer in words.</summary>
public sealed class PeopleDesk(PersonSource people, AccountService accounts, IStringLocalizer<PeopleTexts> texts)
{
    /// <summary>Makes a change.</summary>
    /// <returns>Why it could not be made; null when it was.</returns>
    public async Task<string?> MakeAsync(string? reason, Func<AccountService, AccountAct, Task<IReadOnlyList<string>>> change)
    {
        if (string.IsNullOrWhiteSpace(reason)) return texts["Problem.ReasonMissing"];
        Person person = await people.CurrentAsync();
        IReadOnlyList<string> problems = await Task.Run(() => change(accounts, new(person, person.OnWeb(), reason)));
        return problems.Count == 0 ? null : string.Join(" ", problems.Select(Sentence).Distinct());
    }

    private string Sentence(string problem) => texts[$"Problem.{problem}"] is { ResourceNotFound: false } sentence ? sentence.Value : texts["Problem.Other", problem];
}
