namespace Dashboard.Tests.EndToEnd;

/// <summary>The bar has one row, below which the page begins; longer words and narrower windows must not make it two.</summary>
public sealed class BarTests(EndToEndHost host) : PageTest(host)
{
    private const string Outside =
        """
        [...document.querySelectorAll('.mud-toolbar-appbar > *, .tools > *')].filter(part => {
          const place = part.getBoundingClientRect(), bar = document.querySelector('.mud-appbar').getBoundingClientRect();
          return place.width > 0 && (place.bottom > bar.bottom || place.top < bar.top || place.right > window.innerWidth);
        }).map(part => `${part.className}: ${part.textContent.trim().slice(0, 20)}`)
        """;

    [Fact]
    public async Task Bar_AtEachWidth_HoldsAllItsParts()
    {
        await using Visit visit = await Host.OpenAsync(Look.English);
        await visit.GoAsync($"/?dept={EndToEndHost.City}&{EndToEndHost.Period}");
        // Few names are as long as this one.
        await visit.Page.Locator("[data-picker=department] option:checked").EvaluateAsync("option => option.textContent = 'A department with a name as long as any'");
        foreach (int width in (int[])[1920, 1366, 1341, 1121, 1024, 800])
        {
            await visit.Page.SetViewportSizeAsync(width, 768);
            (await visit.Page.EvaluateAsync<string[]>(Outside)).ShouldBeEmpty($"{width} wide");
        }
    }
}
