using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Evidence;

/// <summary>The files of one result: to be fetched, to be brought, to be taken back.</summary>
public sealed partial class EvidenceList
{
    /// <summary>What a browser offers first, a phone its camera among it; what a file is, its content says.</summary>
    private const string Accepted = "image/jpeg,image/png,.pdf,.docx,.xlsx,.doc,.xls,.ofd,.txt,.csv,.wps,.et";

    private const long TellEvery = 512 << 10;
    private readonly List<string> problems = [];
    private string? said;

    [Parameter, EditorRequired] public EvidencePlace Place { get; set; } = default!;

    /// <summary>In the order in which they came.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<EvidenceFile> Files { get; set; } = [];

    [Parameter] public bool MayReport { get; set; }

    /// <summary>A file came or was taken back.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private EvidenceService Service { get; set; } = default!;

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private IStringLocalizer<EvidenceTexts> Texts { get; set; } = default!;

    private Upload? Uploading { get; set; }

    private async Task AddAsync(InputFileChangeEventArgs change)
    {
        if (Uploading is not null) return;
        Forget();
        if (change.FileCount > EvidenceRules.MostFiles)
        {
            problems.Add(Texts["TooManyChosen", change.FileCount, EvidenceRules.MostFiles]);
            return;
        }

        Person person = await People.CurrentAsync();
        IReadOnlyList<IBrowserFile> files = change.GetMultipleFiles(EvidenceRules.MostFiles);
        int added = 0;
        for (int i = 0; i < files.Count; i++)
        {
            Uploading = new(i + 1, files.Count, EvidenceRules.CleanName(files[i].Name), files[i].Size);
            StateHasChanged();
            if (await AddAsync(files[i], Uploading.Name, person)) added++;
        }

        Uploading = null;
        if (added > 0) said = Texts["Added", added];
        await OnChanged.InvokeAsync();
    }

    /// <returns>Whether it was taken; else why not stands among the problems.</returns>
    private async Task<bool> AddAsync(IBrowserFile file, string name, Person person)
    {
        try
        {
            EvidenceOutcome outcome = file.Size > EvidenceRules.MostBytes ? EvidenceOutcome.TooLarge : await SendAsync(file, person);
            if (outcome != EvidenceOutcome.Done) problems.Add(Sentence(outcome, name));
            return outcome == EvidenceOutcome.Done;
        }
        catch (IOException e)
        {
            problems.Add(Texts["Broken", name, e.Message]);
            return false;
        }
    }

    private async Task<EvidenceOutcome> SendAsync(IBrowserFile file, Person person)
    {
        await using Stream content = file.OpenReadStream(EvidenceRules.MostBytes);
        await using TellingStream told = new(content, Tell);
        return await Service.AddAsync(Place, file.Name, told, person, person.OnWeb());
    }

    private async Task WithdrawAsync(EvidenceFile file, string? reason)
    {
        Forget();
        Person person = await People.CurrentAsync();
        EvidenceOutcome outcome = await Service.WithdrawAsync(file.Id, reason, person, person.OnWeb());
        if (outcome == EvidenceOutcome.Done) said = Texts["WithdrawnNow", file.Name];
        else problems.Add(Sentence(outcome, file.Name));
        await OnChanged.InvokeAsync();
    }

    private void Tell(long read)
    {
        if (Uploading is not { } now || (read - now.Read < TellEvery && read < now.Bytes)) return;
        Uploading = now with { Read = read };
        _ = InvokeAsync(StateHasChanged);
    }

    private void Forget()
    {
        problems.Clear();
        said = null;
    }

    private string Sentence(EvidenceOutcome outcome, string name) =>
        Texts[$"Refused.{outcome}", name, EvidenceRules.MostBytes >> 20, EvidenceRules.MostFiles, Texts["Allowed"].Value];

    private sealed record Upload(int Number, int Count, string Name, long Bytes)
    {
        public long Read { get; init; }
    }
}
