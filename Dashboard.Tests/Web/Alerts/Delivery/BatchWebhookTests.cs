using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>A webhook hears of each batch that lands or is taken back, signed and once; the receiver judges the signature.</summary>
public sealed class BatchWebhookTests
{
    [Fact]
    public async Task Batch_LandedAndTakenBack_IsToldToTheWebhookSignedAndOnce()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        Add(office, "平台", RobotVendor.Webhook, "all", null, isTold: true);
        Add(office, "一所", RobotVendor.Webhook, "part", "D1", isTold: true);
        Add(office, "不要", RobotVendor.Webhook, "other", null, isTold: false);
        Add(office, "群", RobotVendor.WeCom, "group", null, isTold: true);
        ImportReport report = await office.Ledger.ImportAsync(
            ImportKind.Payments, TemporaryLedger.PaymentsText("V-1 2026-06-01 L1 10.25", "V-2 2026-06-31 L1 1"), r => r with { Actor = new("clerk", "接口：支付系统") });
        office.Robots.AnswerNext(new(503, ""));
        await office.RunAsync();
        office.Robots.Posts.ShouldBeEmpty();
        await office.LiveAsync(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(5));
        ReceivedPost landed = office.Robots.Posts.ShouldHaveSingleItem();
        (landed.Robot, landed.IsTaken).ShouldBe(("all", true), landed.Body);
        JsonNode said = JsonNode.Parse(landed.Body)!;
        string id = string.Create(CultureInfo.InvariantCulture, $"batch-posted/{report.BatchId}/robot/1");
        said.AsObject().Where(p => p.Key is not ("sha256" or "at")).Select(p => $"{p.Key}={p.Value}").ShouldBe(
            ["event=batch-posted", $"id={id}", $"batch={report.BatchId}", "kind=payments", "file=file.csv", "rows=2", "accepted=1", "unchanged=0", "rejected=1", "total=10.25", "by=clerk", "origin=接口：支付系统"]);
        landed.Headers.ContainsKey("x-dashboard-signature").ShouldBeTrue();

        (await office.Ledger.UndoAsync(report)).ShouldBeTrue();
        await office.RunAsync();
        await office.RunAsync();
        office.Robots.Posts.Count.ShouldBe(2);
        JsonNode.Parse(office.Robots.Posts[1].Body)!["event"]!.GetValue<string>().ShouldBe("batch-withdrawn");
        office.Robots.Posts.Select(p => p.Headers["idempotency-key"]).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task File_ThatLeavesNothing_IsNoNews()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        Add(office, "平台", RobotVendor.Webhook, "all", null, isTold: true);
        await office.Ledger.PayAsync("V-1 2026-06-01 L1 1");
        await office.RunAsync();
        await office.Ledger.PayAsync("V-1 2026-06-01 L1 1");
        await office.Ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText("V-2 2026-06-01 L1 1"), r => r with { IsDryRun = true });
        await office.Ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText("V-3 2026-06-01 L1 1"), r => r with { IsDemo = true });
        await office.RunAsync();
        office.Robots.Posts.ShouldHaveSingleItem();
    }

    private static void Add(DeliveryOffice office, string name, RobotVendor vendor, string key, string? department, bool isTold)
    {
        const string Secret = "a secret of both sides";
        string? secret = vendor == RobotVendor.WeCom ? null : Secret;
        RobotForm form = new(
            0, Enum.Parse<ChannelKind>(vendor.ToString()), name, department is null ? null : office.Ledger.Node(department).Id, AlertSeverity.Warning, true,
            office.Robots.Add(vendor, key, secret), secret, isTold);
        office.Ledger.Get<RobotService>().Save(form, Person.Local, Actor.Anonymous, "试验").ShouldBe(RobotOutcome.Done);
    }
}
