using System.Text;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Snapshots;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Takes a pack as file or text: its cases are tried first, and only what they prove can take effect.</summary>
public sealed partial class PackForm
{
    private const int MostShown = 30;
    private string text = "";
    private string reason = "";
    private string? seen;
    private byte[]? uploaded;
    private PackAnswer? answer;
    private string? said;
    private bool isRunning;

    [Parameter, EditorRequired] public OpenPack Pack { get; set; } = default!;

    [Parameter, EditorRequired] public Person Person { get; set; } = Person.Nobody;

    /// <summary>The name of the pack that counts now.</summary>
    [Parameter] public EventCallback<string> OnAccepted { get; set; }

    [Inject] private PackService Packs { get; set; } = default!;

    [Inject] private IStringLocalizer<PackTexts> Texts { get; set; } = default!;

    /// <summary>A file counts byte for byte as long as its text is not touched.</summary>
    private PackText Content => new(Texts["Form.Name"], uploaded ?? Encoding.UTF8.GetBytes(text));

    protected override void OnInitialized() => (text, seen) = (Pack.Text, Pack.Item.Proof.Sha256);

    private void Forget() => (uploaded, answer, said) = (null, null, null);

    private async Task ReadAsync(InputFileChangeEventArgs change)
    {
        Forget();
        if (change.File.Size > PackService.MostBytes)
        {
            Say(new(PackOutcome.TooLarge, null, []));
            return;
        }

        try
        {
            using MemoryStream read = new();
            await using Stream stream = change.File.OpenReadStream(PackService.MostBytes);
            await stream.CopyToAsync(read);
            uploaded = read.ToArray();
            text = new PackText(change.File.Name, uploaded).Text;
            await CheckAsync();
        }
        catch (IOException e)
        {
            said = Texts["Form.Broken", e.Message];
        }
    }

    private async Task CheckAsync()
    {
        isRunning = true;
        PackText content = Content;
        Say(await Task.Run(() => Packs.Check(content, seen)));
        isRunning = false;
    }

    private async Task AcceptAsync()
    {
        if (isRunning || answer is not { Outcome: PackOutcome.Ready }) return;
        isRunning = true;
        PackProposal proposal = new(Content, seen, reason.Trim());
        Say(await Task.Run(() => Packs.Accept(proposal, Person, Person.OnWeb())));
        isRunning = false;
        if (answer is not { Outcome: PackOutcome.Accepted, Proof: { Id: { } id } proof }) return;
        (seen, reason) = (proof.Sha256, "");
        await OnAccepted.InvokeAsync(id);
    }

    private void Say(PackAnswer given) => (answer, said) = (
        given, Texts[$"Outcome.{given.Outcome}", given.Proof?.Id ?? "", given.Proof?.Version ?? "", given.Proof?.Held ?? 0, given.Proof?.Cases ?? 0, PackService.MostBytes / 1024]);
}
