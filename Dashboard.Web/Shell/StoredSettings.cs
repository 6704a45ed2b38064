using System.Globalization;
using Microsoft.Extensions.Configuration.Json;

namespace Dashboard.Web.Shell;

/// <summary>Settings that are kept with the data: above the files of the program, below the environment and the command line.</summary>
public sealed class StoredSettings : ConfigurationProvider, IConfigurationSource
{
    /// <summary>Takes its place among the sources. It is empty until the data can be read.</summary>
    public static StoredSettings In(IConfigurationManager configuration)
    {
        StoredSettings stored = new();
        int lastFile = configuration.Sources.ToList().FindLastIndex(source => source is JsonConfigurationSource);
        configuration.Sources.Insert(lastFile + 1, stored);
        return stored;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>From here on these are the settings.</summary>
    public void Take(InstitutionAnswers? answers)
    {
        Data.Clear();
        if (answers is not null)
        {
            Set($"{InstitutionOptions.Section}:{nameof(InstitutionOptions.Culture)}", answers.Culture);
            Set($"{InstitutionOptions.Section}:{nameof(InstitutionOptions.FirstMonth)}", answers.FirstMonth.ToString(CultureInfo.InvariantCulture));
            Set($"{InstitutionOptions.Section}:{nameof(InstitutionOptions.FirstYear)}", answers.FirstYear.ToString(CultureInfo.InvariantCulture));
        }

        OnReload();
    }
}
