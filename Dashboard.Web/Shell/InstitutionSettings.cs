using Microsoft.Extensions.Options;

namespace Dashboard.Web.Shell;

/// <summary>Lets what the first start answered count: for a program that starts, and at once for the one that asked.</summary>
public sealed class InstitutionSettings(IConfiguration configuration, StoredSettings stored, IOptions<InstitutionOptions> options)
{
    /// <summary>Takes the answers; null where none were given.</summary>
    public void Take(InstitutionAnswers? answers)
    {
        stored.Take(answers);
        // Bound again and not replaced: all who work with these options hold this one object.
        configuration.GetSection(InstitutionOptions.Section).Bind(options.Value);
    }
}
