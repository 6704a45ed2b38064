using System.Text.Json;

namespace Dashboard.Tests.Web.Charts;

/// <summary>4.7.0 is the last release under the MIT licence; later ones may not be embedded in a product others use.</summary>
public sealed class ApexChartsPackageTests
{
    private static readonly string Web = Path.Combine(SolutionFolder(), "Dashboard.Web");

    [Fact]
    public void Package_Version_IsExactlyTheLastFreeOne()
    {
        JsonElement package = Read("package.json"), locked = Read("package-lock.json").GetProperty("packages");

        package.GetProperty("dependencies").GetProperty("apexcharts").GetString().ShouldBe("4.7.0");
        locked.GetProperty("node_modules/apexcharts").GetProperty("version").GetString().ShouldBe("4.7.0");
    }

    [Fact]
    public void Lock_EveryPackage_IsMitWithAHashAndWithoutADownloadAddress()
    {
        JsonProperty[] packages = [.. Read("package-lock.json").GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0)];

        packages.ShouldNotBeEmpty();
        foreach (JsonProperty package in packages)
        {
            package.Value.GetProperty("license").GetString().ShouldBe("MIT", package.Name);
            package.Value.GetProperty("integrity").GetString().ShouldStartWith("sha512-");
            package.Value.TryGetProperty("resolved", out _).ShouldBeFalse(package.Name);
        }
    }

    [Fact]
    public void ServedFiles_AfterTheBuild_AreTheFreeVersionWithItsLicenceAndLocales()
    {
        string served = Path.Combine(Web, "wwwroot", "lib", "apexcharts");

        string banner = File.ReadAllText(Path.Combine(served, "apexcharts.min.js"))[..200];
        banner.ShouldContain("ApexCharts v4.7.0");
        banner.ShouldContain("Released under the MIT License");
        File.ReadAllText(Path.Combine(served, "LICENSE.txt")).ShouldContain("The MIT License (MIT)");
        foreach (string locale in new[] { "zh-cn", "en" })
            JsonDocument.Parse(File.ReadAllText(Path.Combine(served, locale + ".json"))).RootElement.GetProperty("name").GetString().ShouldBe(locale);
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Web, file))).RootElement;

    private static string SolutionFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Dashboard.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run inside the solution folder.");
    }
}
