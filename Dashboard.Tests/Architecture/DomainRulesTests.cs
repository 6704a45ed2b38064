using Dashboard.Domain;

namespace Dashboard.Tests.Architecture;

public sealed class DomainRulesTests
{
    [Fact]
    public void Domain_Metadata_ReferencesOnlySystem() =>
        DomainRules.ForeignReferences([.. typeof(Money).Assembly.GetReferencedAssemblies().Select(a => a.Name!)]).ShouldBeEmpty();

    [Theory]
    [InlineData("Dashboard.Domain/Dashboard.Domain.csproj")]
    [InlineData("Directory.Build.props")]
    public void Domain_ProjectFiles_DeclareNoReference(string path) =>
        DomainRules.DeclaredReferences(RepositoryFile.All.Single(file => file.Path == path).Text).ShouldBeEmpty();

    [Fact]
    public void Domain_PublicTypes_AreClosed() =>
        DomainRules.OpenTypes(typeof(Money).Assembly.GetExportedTypes()).ShouldBeEmpty();

    [Fact]
    public void Metadata_ForeignAssembly_IsRed()
    {
        DomainRules.ForeignReferences(["System.Runtime", "Systematic.Tools", "Microsoft.Extensions.Logging"])
            .ShouldBe(["Systematic.Tools", "Microsoft.Extensions.Logging"]);
        DomainRules.ForeignReferences([]).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("<PackageReference Include=\"CsCheck\" />", 1)]
    [InlineData("<ProjectReference Include=\"../Dashboard.Web/Dashboard.Web.csproj\" />", 1)]
    [InlineData("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", 1)]
    [InlineData("<PackageReference Include=\"Analyzers\" PrivateAssets=\"all\" />", 0)]
    public void ProjectFile_Reference_IsRed(string element, int violations) =>
        DomainRules.DeclaredReferences($"<Project><ItemGroup>{element}</ItemGroup></Project>").Count.ShouldBe(violations);

    [Theory]
    [InlineData(typeof(OpenClass), "OpenClass is neither record, readonly struct, enum nor sealed")]
    [InlineData(typeof(OpenStruct), "OpenStruct is neither record, readonly struct, enum nor sealed")]
    [InlineData(typeof(SettableRecord), "SettableRecord.Amount can be set")]
    [InlineData(typeof(StaticField), "StaticField.Count can be set")]
    [InlineData(typeof(IOpen), "IOpen is neither record, readonly struct, enum nor sealed")]
    public void PublicType_Open_IsRed(Type type, string complaint) =>
        DomainRules.OpenTypes([type]).ShouldHaveSingleItem().ShouldBe(complaint);

    [Theory]
    [InlineData(typeof(Closed))]
    [InlineData(typeof(ClosedStruct))]
    [InlineData(typeof(DayOfWeek))]
    [InlineData(typeof(DomainRulesTests))]
    public void PublicType_Closed_IsGreen(Type type) => DomainRules.OpenTypes([type]).ShouldBeEmpty();

#pragma warning disable CA1852, CA2211, CS0649 // Open on purpose.
    private class OpenClass;

    private struct OpenStruct;

    private interface IOpen;

    private record SettableRecord
    {
        public int Amount { get; set; }
    }

    private static class StaticField
    {
        public static int Count;
    }

    private record Closed(int Amount);
#pragma warning restore CA1852, CA2211, CS0649

    private readonly record struct ClosedStruct(int Amount);
}
