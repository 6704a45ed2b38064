using System.Net;
using Dashboard.Domain.People;
using Dashboard.Tests.Web.Security;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Pages.Assessment;

/// <summary>The documents over the wire, for those who may see them.</summary>
public sealed class AssessmentDownloadsTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("package", ".zip")]
    [InlineData("form", ".xlsx")]
    [InlineData("report", ".docx")]
    [InlineData("evidence", ".xlsx")]
    public async Task Document_OfOnesOwnDepartment_IsADraftThatNobodyKeeps(string document, string ending)
    {
        using HttpClient client = await sample.SignInAsync(Role.Officer);
        using HttpResponseMessage answer = await client.GetAsync($"/assessment/files/{document}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        string name = answer.Content.Headers.ContentDisposition!.FileNameStar!;
        name.ShouldStartWith("草稿-");
        name.ShouldContain(sample.DepartmentOf(Role.Officer).Department.Name);
        name.ShouldEndWith(ending);
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task Document_OfOthersOrUnknown_IsNotThere()
    {
        using HttpClient client = await sample.SignInAsync(Role.Officer);
        DepartmentNode own = sample.DepartmentOf(Role.Officer);
        string other = sample.Ledger.Get<DepartmentStore>().All().First(node => node.Range.End < own.Range.Position || node.Range.Position > own.Range.End).Department.Code;
        foreach (string address in (string[])[$"form?dept={other}", "form?line=NONE", "form?pack=NONE", "other", "form?dept=%00"])
        {
            using HttpResponseMessage answer = await client.GetAsync($"/assessment/files/{address}", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }
}
