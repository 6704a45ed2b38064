using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Import.Desk;

/// <summary>What can go wrong between the file on the desk and the ledger.</summary>
public sealed class DraftPostingTests
{
    private static readonly Person Officer = new("1", "officer", [new(Role.Admin, null)]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_AskedForTwiceAtOnce_BeginsOnce()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        int told = 0;
        draft.Changed += () => told++;
        using (await ledger.Get<ImportStore>().LockAsync(Cancel))
        {
            desk.Post(draft, isWhole: true, Officer);
            desk.Post(draft, isWhole: true, Officer);
            desk.Read(draft, draft.Options, Officer);
            told.ShouldBe(1);
        }

        await EndAsync(draft);
        (draft.State, draft.Report!.Accepted, draft.Report.BatchId is not null).ShouldBe((DraftState.Posted, 1, true));
        ledger.Number("SELECT count(*) FROM Batch WHERE Kind=3").ShouldBe(1);
    }

    [Fact]
    public async Task File_GoneBeforeItIsPosted_TakesNothingAndLeavesWhatWasRead()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        string before = ledger.Dump();
        File.Delete(draft.Path);
        desk.Post(draft, isWhole: true, Officer);
        await EndAsync(draft);
        (draft.State, draft.Report!.Accepted, string.IsNullOrEmpty(draft.Problem)).ShouldBe((DraftState.Read, 1, false));
        ledger.Dump().ShouldBe(before);
        desk.Close(Officer).ShouldBeTrue();
    }

    [Fact]
    public async Task File_OnTheDeskForDays_StaysWhenAnotherOneComes()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        File.SetLastWriteTimeUtc(draft.Path, ledger.Time.GetUtcNow().UtcDateTime.AddDays(-3));
        await OpenAsync(desk, TemporaryLedger.PaymentsText("V2 2026-02-01 L1 5"), Officer with { Id = "2", Name = "another" });
        File.Exists(draft.Path).ShouldBeTrue();
        desk.Of(Officer).ShouldBeSameAs(draft);
    }

    [Fact]
    public async Task Columns_OfAFileThatWasRefused_AreNotRemembered()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        const string Text = "支付凭证号,支付日期,项目代码,本月,累计\nV1,2026-02-01,L9,5,50\n";
        ImportDraft draft = await OpenAsync(desk, Text);
        desk.Read(draft, draft.Options with { Choices = [new("支付金额", "累计", 4)] }, Officer);
        await EndAsync(draft);
        desk.Post(draft, isWhole: true, Officer);
        await EndAsync(draft);
        draft.Report!.BatchId.ShouldBeNull();
        (await OpenAsync(desk, Text)).Report!.Refusal!.Code.ShouldBe(RejectionCodes.MissingColumn);
    }

    private static async Task<ImportDraft> OpenAsync(ImportDesk desk, string text, Person? by = null) =>
        await EndAsync((await desk.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "file.csv", new(ImportKind.Payments, 2026), by ?? Officer, Cancel))!);

    private static async Task<ImportDraft> EndAsync(ImportDraft draft)
    {
        for (int looks = 0; draft.IsRunning && looks < 6000; looks++) await Task.Delay(10, Cancel);
        draft.IsRunning.ShouldBeFalse();
        return draft;
    }
}
