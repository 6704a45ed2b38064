using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class ChangeHistoryTests
{
    [Fact]
    public async Task History_NotOpened_IsNotRead()
    {
        await using ComponentContext context = new();
        int reads = 0;
        var part = Render(context, () => Task.FromResult<IReadOnlyList<HistoryEntry>>([.. Enumerable.Repeat(Entry, reads++)]));
        reads.ShouldBe(0);
        part.Find("button").GetAttribute("aria-expanded").ShouldBe("false");
        await part.Find("button").ClickAsync(new());
        (reads, State(part)).ShouldBe((1, "empty"));
        await part.Find("button").ClickAsync(new());
        await part.Find("button").ClickAsync(new());
        (reads, State(part)).ShouldBe((2, "shown"));
    }

    [Fact]
    public async Task History_Opened_SaysWhoWhenWhatAndWhy()
    {
        await using ComponentContext context = new();
        var part = Render(context, () => Task.FromResult<IReadOnlyList<HistoryEntry>>([Entry]));
        await part.Find("button").ClickAsync(new());
        string text = string.Join(' ', part.Find("[data-record='7']").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (string word in (string[])["2026-11-22 12:00", "导入", "张三", "网页", "支付 · 3 行", "指标值 ≥ 100 → ≥ 80", "名称 — → 培训", "原因：更正"]) text.ShouldContain(word);
    }

    [Fact]
    public async Task History_WhileItIsRead_SaysSo()
    {
        await using ComponentContext context = new();
        TaskCompletionSource<IReadOnlyList<HistoryEntry>> reading = new();
        var part = Render(context, () => reading.Task);
        Task click = part.Find("button").ClickAsync(new());
        part.WaitForAssertion(() => State(part).ShouldBe("loading"));
        reading.SetResult([Entry]);
        await click;
        part.WaitForAssertion(() => State(part).ShouldBe("shown"));
    }

    [Fact]
    public async Task History_ThatCannotBeRead_OffersAnotherTry()
    {
        await using ComponentContext context = new();
        int reads = 0;
        var part = Render(context, () => reads++ == 0 ? throw new IOException("gone") : Task.FromResult<IReadOnlyList<HistoryEntry>>([Entry]));
        await part.Find("button").ClickAsync(new());
        State(part).ShouldBe("failed");
        part.Markup.ShouldNotContain("gone");
        await part.FindComponent<FailedState>().Find("button").ClickAsync(new());
        State(part).ShouldBe("shown");
    }

    private static HistoryEntry Entry => new(
        7, new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Unspecified), "张三", "网页", "导入", "支付 · 3 行", [new("指标值", "≥ 100", "≥ 80"), new("名称", null, "培训")], "更正");

    private static IRenderedComponent<ChangeHistory> Render(ComponentContext context, Func<Task<IReadOnlyList<HistoryEntry>>> read) =>
        context.Render<ChangeHistory>(p => p.Add(x => x.Read, read));

    private static string? State(IRenderedComponent<ChangeHistory> part) => part.Find("section").GetAttribute("data-history");
}
