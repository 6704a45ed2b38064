using System.Net;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Security;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Evidence;

/// <summary>Files that leave through the door, on the sample city.</summary>
public sealed class EvidenceDownloadTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfTheOwnDepartment_ComesAsItWasBrought()
    {
        // A sample account is there from its first sign-in on.
        using HttpClient auditor = await sample.SignInAsync(Role.Auditor);
        long id = await AddAsync(Role.Auditor, EvidenceBytes.Pdf("own"), "验收 “甲”;\".html");
        using HttpResponseMessage answer = await auditor.GetAsync(DashboardUrls.ToEvidence(id), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        (string disposition, string said) = (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar!);
        (disposition, said).ShouldBe(("attachment", "验收 “甲”__.pdf"));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(EvidenceBytes.Pdf("own"));
    }

    [Fact]
    public async Task File_OfAnotherDepartment_AnswersLikeOneThatIsNotThere()
    {
        using HttpClient reporter = await sample.SignInAsync(Role.Reporter);
        (string code, DateOnly day) = ResultOutside(sample.DepartmentOf(Role.Reporter));
        (await sample.Ledger.AddAsync(EvidenceBytes.Pdf("other"), place: new(code, day.Year, day))).ShouldBe(EvidenceOutcome.Done);
        long id = sample.Ledger.Number("SELECT max(Id) FROM Evidence");
        using HttpResponseMessage others = await reporter.GetAsync(DashboardUrls.ToEvidence(id), Cancel), nothing = await reporter.GetAsync(DashboardUrls.ToEvidence(99_999), Cancel);
        (others.StatusCode, nothing.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        others.Content.Headers.ContentType.ShouldBe(nothing.Content.Headers.ContentType);
        (await others.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("验收单");
        using HttpClient stranger = sample.Stranger();
        (await stranger.GetAsync(DashboardUrls.ToEvidence(id), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Found);
        using HttpClient admin = await sample.SignInAsync(Role.Admin);
        (await admin.GetAsync(DashboardUrls.ToEvidence(id), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task File_ThatWasDamaged_IsSaidAndNotSent()
    {
        using HttpClient reporter = await sample.SignInAsync(Role.Reporter);
        long id = await AddAsync(Role.Reporter, EvidenceBytes.Pdf("damaged"), "损坏.pdf");
        string hash = sample.Ledger.Texts($"SELECT Sha256 FROM Evidence WHERE Id={id}")[0];
        await File.AppendAllTextAsync(sample.Ledger.EvidenceOnDisk().Single(p => p.EndsWith(hash, StringComparison.Ordinal)), "x", Cancel);
        using HttpResponseMessage answer = await reporter.GetAsync(DashboardUrls.ToEvidence(id), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string said = await answer.Content.ReadAsStringAsync(Cancel);
        said.ShouldContain("损坏.pdf");
        said.ShouldNotContain("%PDF");
    }

    [Fact]
    public async Task Folder_OfEvidence_IsServedByNoAddress()
    {
        using HttpClient reporter = await sample.SignInAsync(Role.Reporter);
        long id = await AddAsync(Role.Reporter, EvidenceBytes.Pdf("static"), "静态.pdf");
        string hash = sample.Ledger.Texts($"SELECT Sha256 FROM Evidence WHERE Id={id}")[0];
        using HttpClient admin = await sample.SignInAsync(Role.Admin);
        foreach (string address in (string[])[$"/evidence/{hash[..2]}/{hash}", $"/data/evidence/{hash[..2]}/{hash}", $"/export/evidence/{hash}", $"/export/evidence/..%2f..%2fdashboard.db"])
        {
            using HttpResponseMessage answer = await admin.GetAsync(address, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private async Task<long> AddAsync(Role role, byte[] content, string name)
    {
        (string code, DateOnly day) = ResultOf(sample.DepartmentOf(role));
        (await sample.Ledger.AddAsync(content, name, new(code, day.Year, day))).ShouldBe(EvidenceOutcome.Done);
        return sample.Ledger.Number("SELECT max(Id) FROM Evidence");
    }

    private (string Code, DateOnly Day) ResultOf(DepartmentNode node) => sample.Ledger.Indicators(node.Department.Code)
        .Where(i => i.Achievement.ReportedOn is not null).Select(i => (i.Indicator.Code, i.Achievement.ReportedOn!.Value)).First();

    private (string Code, DateOnly Day) ResultOutside(DepartmentNode own)
    {
        HashSet<string> mine = [.. sample.Ledger.Get<DepartmentStore>().All().Where(d => d.Range.Position >= own.Range.Position && d.Range.Position <= own.Range.End).Select(d => d.Department.Code)];
        string root = sample.Ledger.Get<DepartmentStore>().All()[0].Department.Code;
        return sample.Ledger.Indicators(root).Where(i => i.Achievement.ReportedOn is not null && !mine.Contains(i.DepartmentCode))
            .Select(i => (i.Indicator.Code, i.Achievement.ReportedOn!.Value)).First();
    }
}
