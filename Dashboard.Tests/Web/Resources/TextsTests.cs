using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Resources;

public sealed partial class TextsTests
{
    public static TheoryData<string> Pairs =>
        [.. Directory.GetFiles(Folder, "*.resx").Select(Path.GetFileName).OfType<string>()
            .Select(name => name.Split('.')[0]).Distinct()];

    private static string Folder => SolutionFolder.File("Dashboard.Web", "Resources");

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Texts_InBothLanguages_HaveTheSameKeysAndPlaceholders(string name)
    {
        Dictionary<string, string> chinese = Read($"{name}.resx");
        Dictionary<string, string> english = Read($"{name}.en.resx");

        chinese.ShouldNotBeEmpty();
        chinese.Keys.Except(english.Keys).ShouldBeEmpty("missing in English");
        english.Keys.Except(chinese.Keys).ShouldBeEmpty("missing in Chinese");
        foreach ((string key, string text) in chinese)
        {
            text.ShouldNotBeNullOrWhiteSpace(key);
            english[key].ShouldNotBeNullOrWhiteSpace(key);
            Placeholders(text).ShouldBe(Placeholders(english[key]), key);
        }
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string[] Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();
}
