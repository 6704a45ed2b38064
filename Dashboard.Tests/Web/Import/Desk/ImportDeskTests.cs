using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Import.Desk;

/// <summary>A file on the desk: read, said, imported, put away; whoever looks or leaves.</summary>
public sealed class ImportDeskTests
{
    private static readonly Person Officer = new("1", "officer", [new(Role.Admin, null)]);
    private const string Two = "支付凭证号,支付日期,项目代码,本月,累计\nV1,2026-02-01,L1,5,50\nV2,2026-02-02,L1,6,60\n";

    [Fact]
    public async Task File_Opened_IsReadAndLeavesNoTraceUntilPosted()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        string before = ledger.Dump();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5", "V2 2026-02-30 L1 6"));
        (draft.State, draft.Report!.Accepted, draft.Report.Rejected.Count).ShouldBe((DraftState.Read, 1, 1));
        ledger.Dump().ShouldBe(before);
        desk.Of(Officer).ShouldBeSameAs(draft);
        desk.Of(Officer with { Name = "another" }).ShouldBeNull();
        await PostAsync(desk, draft, isWhole: true);
        (draft.State, draft.Report!.Refusal!.Code).ShouldBe((DraftState.Read, RejectionCodes.RowsRejected));
        ledger.Dump().ShouldBe(before);
        await PostAsync(desk, draft, isWhole: false);
        (draft.State, draft.Report.BatchId is not null, draft.Report.Total).ShouldBe((DraftState.Posted, true, new(500)));
        desk.Close(Officer).ShouldBeTrue();
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
        desk.Of(Officer).ShouldBeNull();
    }

    [Fact]
    public async Task Columns_PointedOut_AreRememberedForTheOfficeAlone()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, Two);
        draft.Report!.Refusal!.Code.ShouldBe(RejectionCodes.MissingColumn);
        await ReadAsync(desk, draft, draft.Options with { Choices = [new("支付金额", "本月", 3)] });
        draft.Report!.Total.ShouldBe(new(1100));
        await PostAsync(desk, draft, isWhole: true);
        ImportDraft next = await OpenAsync(desk, Two.Replace("V", "W", StringComparison.Ordinal).Replace("累计", "全年累计", StringComparison.Ordinal));
        next.Report!.Total.ShouldBe(new(1100));
        Person other = new("2", "unit", [new(Role.Officer, ledger.Node("D1").Id)]);
        (await OpenAsync(desk, Two, other)).Report!.Refusal!.Code.ShouldBe(RejectionCodes.MissingColumn);
    }

    [Fact]
    public async Task LongFile_Cancelled_LeavesTheLedgerAsItWas()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        string before = ledger.Dump();
        StringBuilder text = new("支付凭证号,支付日期,项目代码,支付金额\n");
        for (int i = 0; i < 120_000; i++) text.Append('P').Append(i).Append(",2026-02-01,L1,0.01\n");
        ImportDraft draft = (await desk.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "long.csv", new(ImportKind.Payments, 2026), Officer, TestContext.Current.CancellationToken))!;
        while (draft is { IsRunning: true, Progress.Rows: 0 }) await Task.Delay(5, TestContext.Current.CancellationToken);
        draft.Progress.Share.ShouldBeGreaterThan(0);
        draft.Cancel();
        await EndAsync(draft);
        (draft.State, draft.Report, draft.Problem).ShouldBe((DraftState.Read, null, null));
        ledger.Dump().ShouldBe(before);
        await ReadAsync(desk, draft, draft.Options);
        draft.Report!.Accepted.ShouldBe(120_000);
    }

    [Fact]
    public async Task File_GoingIntoTheLedger_CanNeitherBePutAwayNorReplaced()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        using (await ledger.Get<ImportStore>().LockAsync(TestContext.Current.CancellationToken))
        {
            desk.Post(draft, isWhole: true, Officer);
            desk.Close(Officer).ShouldBeFalse();
            (await desk.OpenAsync(new MemoryStream("x"u8.ToArray()), "other.csv", new(ImportKind.Payments, 2026), Officer, TestContext.Current.CancellationToken)).ShouldBeNull();
            Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBe([draft.Path]);
            desk.Of(Officer).ShouldBeSameAs(draft);
        }

        await EndAsync(draft);
        (draft.State, desk.Close(Officer)).ShouldBe((DraftState.Posted, true));
    }

    [Fact]
    public async Task Posting_BrokenOff_LeavesWhatWasReadToBePostedAgain()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        using (await ledger.Get<ImportStore>().LockAsync(TestContext.Current.CancellationToken))
        {
            desk.Post(draft, isWhole: true, Officer);
            draft.Cancel();
            await EndAsync(draft);
        }

        (draft.State, draft.Report!.Accepted, draft.Problem).ShouldBe((DraftState.Read, 1, null));
        await PostAsync(desk, draft, isWhole: true);
        draft.State.ShouldBe(DraftState.Posted);
        desk.Post(draft, isWhole: true, Officer);
        (draft.State, draft.IsRunning, ledger.Number("SELECT count(*) FROM Payment")).ShouldBe((DraftState.Posted, false, 1));
    }

    [Fact]
    public async Task File_GoneFromTheDisk_EndsWithAReference()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        File.Delete(draft.Path);
        await ReadAsync(desk, draft, draft.Options);
        (draft.State, draft.Report, string.IsNullOrEmpty(draft.Problem)).ShouldBe((DraftState.Read, null, false));
    }

    [Fact]
    public async Task Upload_BrokenOff_LeavesNothingOnTheDisk()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using BrokenStream stream = new();
        await Should.ThrowAsync<IOException>(() => ledger.Get<ImportDesk>().OpenAsync(stream, "half.csv", new(ImportKind.Payments, 2026), Officer, TestContext.Current.CancellationToken));
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
        ledger.Get<ImportDesk>().Of(Officer).ShouldBeNull();
    }

    [Fact]
    public async Task Code_ThatTwoCouldBe_IsAskedAboutHoweverItIsToBeRead()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\nD1,077,甲,2026-01-10,年初预算,1000\nD1,0077,乙,2026-01-10,年初预算,1000\n");
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 77 5"));
        await ReadAsync(desk, draft, draft.Options with { Codes = CodeRule.Restore });
        draft.Report!.Rejected.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Code.ShouldBe(RejectionCodes.LeadingZeros), r => r.Detail!.Split('、').Order().ShouldBe(["0077", "077"]));
    }

    [Fact]
    public async Task Codes_WithLostZeros_AreAskedAboutAndThenRestored()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\n001401,前导零,\n");
        await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\n001401,0077,甲,2026-01-10,年初预算,1000\n");
        await ledger.PayAsync("000123 2026-02-01 0077 5");
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, "支付凭证号,支付日期,单位代码,项目代码,支付金额\n123,2026-02-01,1401,77,5\n124,2026-02-01,1401,77,6\n");
        draft.Report!.Rejected.Select(r => (r.Row, r.Column, r.Code, r.Detail)).ShouldBe(
            [(2, "项目代码", RejectionCodes.LeadingZeros, "0077"), (3, "项目代码", RejectionCodes.LeadingZeros, "0077")]);
        await ReadAsync(desk, draft, draft.Options with { Codes = CodeRule.Restore });
        (draft.Report!.Accepted, draft.Report.Unchanged, draft.Report.Rejected.Count).ShouldBe((1, 1, 0));
        await ReadAsync(desk, draft, draft.Options with { Codes = CodeRule.Keep });
        draft.Report!.Rejected.Select(r => r.Code).ShouldBe([RejectionCodes.UnknownLine, RejectionCodes.UnknownLine]);
    }

    [Fact]
    public async Task Vouchers_AlikeButForZeros_AreComparedWithEarlierFilesAlone()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("000123 2026-02-01 L1 5", "456 2026-02-01 L1 5");
        ImportDesk desk = ledger.Get<ImportDesk>();
        // 000123 is known as it stands, whatever is alike; 123 and 000456 are not.
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("000123 2026-02-01 L1 5", "123 2026-02-01 L1 5", "000456 2026-02-01 L1 5", "0789 2026-02-01 L1 5", "789 2026-02-01 L1 5"));
        draft.Report!.Rejected.Select(r => (r.Row, r.Code, r.Detail)).ShouldBe([(3, RejectionCodes.LeadingZeros, "000123"), (4, RejectionCodes.LeadingZeros, "456")]);
        (draft.Report.Accepted, draft.Report.Unchanged).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Indicators_WithLostZeros_AreAskedAboutAndThenRestored()
    {
        const string Head = "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n";
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, Head + "0042,D1,产出指标,数量指标,培训人次,≥,100,人次,10,累计\n");
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, "指标代码,日期,完成值,说明\n42,2026-03-31,25,\n43,2026-03-31,25,\n", null, ImportKind.Results);
        draft.Report!.Rejected.Select(r => (r.Row, r.Code, r.Detail)).ShouldBe([(2, RejectionCodes.LeadingZeros, "0042"), (3, RejectionCodes.UnknownIndicator, null)]);
        await ReadAsync(desk, draft, draft.Options with { Codes = CodeRule.Restore });
        (draft.Report!.Accepted, draft.Report.Rejected.Single().Row).ShouldBe((1, 3));
        ImportDraft goals = await OpenAsync(desk, Head + "42,D1,产出指标,数量指标,培训人次,≥,120,人次,10,累计\n", null, ImportKind.Indicators);
        goals.Report!.Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.LeadingZeros);
        await ReadAsync(desk, goals, goals.Options with { Codes = CodeRule.Keep });
        goals.Report!.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task Vouchers_KnownWithOtherZeros_AreNotCountedTwice()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("000123 2026-02-01 L1 5", "77 2026-02-01 L1 6");
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("123 2026-02-01 L1 5", "0077 2026-02-01 L1 6", "123 2026-02-01 L2 5"));
        draft.Report!.Rejected.Select(r => (r.Row, r.Code, r.Detail)).ShouldBe([(2, RejectionCodes.LeadingZeros, "000123"), (3, RejectionCodes.LeadingZeros, "77")]);
        await ReadAsync(desk, draft, draft.Options with { Codes = CodeRule.Restore });
        (draft.Report!.Accepted, draft.Report.Unchanged).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Rows_OfEveryEffect_AreCountedAndShown()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("V1 2026-02-01 L1 5");
        (await ledger.UndoAsync(await ledger.PayAsync("V2 2026-02-02 L1 6"))).ShouldBeTrue();
        ImportDesk desk = ledger.Get<ImportDesk>();
        ImportDraft draft = await OpenAsync(desk, TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5", "V2 2026-02-02 L1 6", "V3 2026-02-03 L1 7", "V4 2026-02-03 L9 7"));
        foreach ((RowEffect effect, int row) in ((RowEffect, int)[])[(RowEffect.Unchanged, 2), (RowEffect.Restored, 3), (RowEffect.New, 4), (RowEffect.Rejected, 5)])
            draft.Report!.Effects.First(effect).Select(r => r.Number).ShouldBe([row]);
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,6,400\n");
        ImportDraft plan = await OpenAsync(desk, "项目代码,月份,计划累计\nL1,6,500\nL1,12,900\n", Officer, ImportKind.Plan);
        (plan.Report!.Effects.Count(RowEffect.Changed), plan.Report.Effects.Count(RowEffect.New)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Uploads_OfAProcessThatEnded_AreRemovedAfterADay()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string inbox = ledger.Get<DataDirectory>().Ensure().Inbox, old = Path.Combine(inbox, "old.upload"), young = Path.Combine(inbox, "young.upload");
        foreach (string path in (string[])[old, young]) await File.WriteAllTextAsync(path, "x", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(old, ledger.Time.GetUtcNow().UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(young, ledger.Time.GetUtcNow().UtcDateTime.AddHours(-23));
        ImportDraft draft = await OpenAsync(ledger.Get<ImportDesk>(), TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"));
        Directory.GetFiles(inbox).Order().ShouldBe(((string[])[young, draft.Path]).Order());
    }

    private static async Task<ImportDraft> OpenAsync(ImportDesk desk, string text, Person? by = null, ImportKind kind = ImportKind.Payments)
    {
        ImportDraft draft = (await desk.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "file.csv", new(kind, 2026), by ?? Officer, TestContext.Current.CancellationToken))!;
        return await EndAsync(draft);
    }

    private static Task<ImportDraft> ReadAsync(ImportDesk desk, ImportDraft draft, DraftOptions options)
    {
        desk.Read(draft, options, Officer);
        return EndAsync(draft);
    }

    private static Task<ImportDraft> PostAsync(ImportDesk desk, ImportDraft draft, bool isWhole)
    {
        desk.Post(draft, isWhole, Officer);
        return EndAsync(draft);
    }

    private static async Task<ImportDraft> EndAsync(ImportDraft draft)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (!draft.IsRunning) ended.TrySetResult();
        }

        draft.Changed += Look;
        Look();
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        draft.Changed -= Look;
        return draft;
    }

    /// <summary>A browser that goes away in the middle of its file.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            destination.WriteByte(1);
            throw new IOException("gone");
        }
    }
}
