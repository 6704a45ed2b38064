using System.Diagnostics;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Nothing is lost and nothing told twice, whoever fails when.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Drain_ByFourWorkersOfTwoProcesses_SendsEachMessageOnce()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        for (int i = 0; i < 80; i++) office.Officer($"p{i}");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await using TemporaryLedger other = await office.JoinAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => office.RunAsync(i % 2 == 0 ? office.Ledger : other))));

        IReadOnlyList<ReceivedMail> mails = office.Smtp.Mails();
        mails.Count.ShouldBe(80);
        mails.Select(m => m.To.Single()).Distinct().Count().ShouldBe(80);
        mails.Select(m => m.MessageId).Distinct().Count().ShouldBe(80);
        office.Ledger.Number("SELECT count(*) FROM Message WHERE State='sent' AND Attempts=1").ShouldBe(80);
    }

    [Fact]
    public async Task Killed_BetweenHandingOverAndNoting_SendsTheSameMessageAgain()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        office.Ledger.Run("CREATE TRIGGER killed BEFORE UPDATE OF State ON Message WHEN NEW.State='sent' BEGIN SELECT RAISE(ABORT, 'killed'); END");
        (await Should.ThrowAsync<Exception>(() => office.RunAsync())).Message.ShouldContain("killed");
        office.Ledger.Run("DROP TRIGGER killed");

        // Another process must not touch it before the lease runs out.
        office.Wait(TimeSpan.FromMinutes(4));
        (await office.RunAsync()).Delivered.ShouldBe(0);
        office.Wait(TimeSpan.FromMinutes(2));
        (await office.RunAsync()).Delivered.ShouldBe(1);
        (await office.RunAsync()).Delivered.ShouldBe(0);

        IReadOnlyList<ReceivedMail> mails = office.Smtp.Mails();
        mails.Count.ShouldBe(2);
        mails[1].MessageId.ShouldBe(mails[0].MessageId);
        mails[1].Text.ShouldBe(mails[0].Text);
    }

    [Fact]
    public async Task Dropped_AfterData_SendsTheSameMessageAgain()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.Smtp.DropAsync(1);
        (await office.RunAsync()).Delivered.ShouldBe(0);
        office.Wait(TimeSpan.FromMinutes(1));
        (await office.RunAsync()).Delivered.ShouldBe(1);
        office.Smtp.Mails().Select(m => m.MessageId).Distinct().ShouldHaveSingleItem();
        office.Smtp.Count().ShouldBe(2);
    }

    [Fact]
    public async Task MailServer_TwoDaysDown_LosesNothingAndSendsOneMailEach()
    {
        const int People = 120;
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        for (int i = 0; i < People; i++) office.Officer($"p{i}");
        await office.Smtp.GoDownAsync();
        for (int day = 0; day < 3; day++)
        {
            office.GoTo(DeliveryOffice.Monday.AddDays(day), 8);
            office.Raise($"W{day}");
            office.Raise($"C{day}", isCritical: true);
            office.Evaluate();
            (await office.LiveAsync(TimeSpan.FromHours(4), TimeSpan.FromHours(1))).ShouldBe(0);
        }

        await office.Smtp.ComeBackAsync();
        office.Wait(TimeSpan.FromHours(1));
        Stopwatch watch = Stopwatch.StartNew();
        int delivered = (await office.RunAsync()).Delivered;
        watch.Stop();
        TestContext.Current.TestOutputHelper!.WriteLine($"{delivered} mails in {watch.Elapsed.TotalSeconds:0.0} s, {delivered / watch.Elapsed.TotalSeconds:0} a second");

        delivered.ShouldBe(People);
        IReadOnlyList<ReceivedMail> mails = office.Smtp.Mails();
        mails.Select(m => m.To.Single()).Distinct().Count().ShouldBe(People);
        mails.ShouldAllBe(m => m.Subject == "年度绩效监控：6 项新预警（3 项紧急）");
        mails[0].Text.ShouldContain("W0 项目");
        mails[0].Text.ShouldContain("C2 尾款");
        office.Ledger.Number("SELECT count(*) FROM AlertNotice n LEFT JOIN Message m ON m.Id=n.MessageId WHERE n.Channel='mail' AND m.State IS NOT 'sent'").ShouldBe(0);
        office.Ledger.Number("SELECT count(*) FROM Message").ShouldBe(People);
    }

    [Fact]
    public async Task Robot_TooFast_IsAskedAgainWhenItMay()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Robot("群", RobotVendor.WeCom, "key-1");
        office.Robots.AnswerNext(new(429, "", RetryAfter: "600"));
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.RunAsync();
        office.State("robot").ShouldBe("waiting");
        MessageItem message = office.Ledger.Get<MessageLogStore>().Latest(1).Single();
        (message.NextAt - office.Ledger.Time.GetUtcNow()).ShouldBe(TimeSpan.FromMinutes(10));
        office.Wait(TimeSpan.FromMinutes(10));
        await office.RunAsync();
        office.State("robot").ShouldBe("sent");
    }
}
