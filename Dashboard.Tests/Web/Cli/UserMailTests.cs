using System.Text.Json;
using Dashboard.Domain.Audit;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

/// <summary>Mail addresses of accounts, by the real program.</summary>
public sealed class UserMailTests
{
    [Fact]
    public async Task Mail_AddedChangedAndRemoved_StandsInTheListAndTheRecords()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (await Executable.RunAsync(ledger.Folder, "user", "add", "zhang", "--role", "officer", "--mail", "zhang@example.cn")).ExitCode.ShouldBe(0);
        (await MailAsync(ledger)).ShouldBe(("zhang@example.cn", true));
        (await Executable.RunAsync(ledger.Folder, "user", "mail", "zhang", "zhang@example.org", "--reason", "换了邮箱")).ExitCode.ShouldBe(0);
        (await MailAsync(ledger)).ShouldBe(("zhang@example.org", true));
        (await Executable.RunAsync(ledger.Folder, "user", "list")).Output.ShouldContain("zhang  Officer@*  zhang@example.org");
        (await Executable.RunAsync(ledger.Folder, "user", "mail", "zhang", "")).ExitCode.ShouldBe(0);
        (await MailAsync(ledger)).ShouldBe((null, false));
        ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.DeliveryWishChanged}' AND Actor='命令行' AND SubjectKey='zhang'").ShouldBe(3);
        ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.DeliveryWishChanged}' AND Reason='换了邮箱'").ShouldBe(1);
    }

    [Fact]
    public async Task Mail_ThatIsNone_EndsWithASentenceAnd1()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await Executable.RunAsync(ledger.Folder, "user", "add", "zhang", "--role", "officer");
        foreach (string[] call in (string[][])[["user", "mail", "zhang", "zhang"], ["user", "add", "li", "--role", "officer", "--mail", "li@"]])
        {
            ExecutableResult refused = await Executable.RunAsync(ledger.Folder, call);
            (refused.ExitCode, refused.Output, refused.Error.Trim()).ShouldBe((1, "", "邮箱地址不可用：请给出一个完整的地址，例如 zhang.wei@example.cn，没有更改。"));
        }

        ledger.Number("SELECT count(*) FROM Account").ShouldBe(1, "who has no address that can be used is not half made");
        ledger.Number("SELECT count(*) FROM DeliveryWish").ShouldBe(0);
        (await Executable.RunAsync(ledger.Folder, "user", "mail", "nobody", "a@example.cn")).ExitCode.ShouldBe(2);
        (await Executable.RunAsync(ledger.Folder, "user", "mail", "zhang")).ExitCode.ShouldBe(2);
    }

    private static async Task<(string? Mail, bool IsOn)> MailAsync(TemporaryLedger ledger)
    {
        ExecutableResult listed = await Executable.RunAsync(ledger.Folder, "user", "list", "--json");
        JsonElement user = listed.Document().GetProperty("users").EnumerateArray().Single(u => u.GetProperty("name").GetString() == "zhang");
        return (user.GetProperty("mail").GetString(), user.GetProperty("mailOn").GetBoolean());
    }
}
