using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Resources;

/// <summary>Gives MudBlazor its Chinese words; a key that is not ours stays in the words it brings itself.</summary>
public sealed class MudTextsLocalizer(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
