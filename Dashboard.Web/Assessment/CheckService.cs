using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Assessment;

/// <summary>What became of a checked file: a form with its score, or a draft with its contradictions.</summary>
/// <param name="Pack">By which rules.</param>
/// <param name="Scored">Null when the file is a draft.</param>
/// <param name="Contradictions">Null when the file is a form.</param>
public sealed record CheckedFile(string Name, AssessmentPack Pack, ScoredForm? Scored, IReadOnlyList<DraftFinding>? Contradictions);

/// <summary>Checks a file from a browser, kept under a name of our own meanwhile: a filled form or a draft, told apart by what it holds. Nothing of it stays.</summary>
public sealed class CheckService(FormReader forms, DraftReader drafts, AssessmentPacks packs, DataDirectory data)
{
    /// <summary>A form or a report is far smaller.</summary>
    public const long MostBytes = 32L << 20;

    /// <exception cref="FormException">The file is neither; the sentence says what is needed.</exception>
    public async Task<CheckedFile> CheckAsync(Stream stream, string name, string pack, CancellationToken cancel = default)
    {
        data.Ensure();
        string path = Path.Combine(data.Inbox, $"{Guid.NewGuid():N}.check");
        try
        {
            await using (FileStream file = new(path, FileMode.CreateNew, FileAccess.Write)) await stream.CopyToAsync(file, cancel);
            return await Task.Run(() => ReadAsync(path, Path.GetFileName(name), packs[pack], cancel), cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<CheckedFile> ReadAsync(string path, string name, AssessmentPack pack, CancellationToken cancel)
    {
        try
        {
            return new(name, pack, FormScorer.Score(await forms.ReadAsync(path, name, cancel), pack), null);
        }
        catch (FormException e) when (!e.IsBroken)
        {
            try
            {
                return new(name, pack, null, DraftChecks.Find(await drafts.ReadAsync(path, name, cancel), pack.Grades));
            }
            catch (FormException)
            {
                // Which of both it was to be nobody knows; a form is what most people bring.
                throw e;
            }
        }
    }
}
