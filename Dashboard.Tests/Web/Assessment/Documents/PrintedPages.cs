using System.Diagnostics;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Monitoring;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Monitoring.Documents;

namespace Dashboard.Tests.Web.Assessment.Documents;

/// <summary>All documents opened by a real office program and printed, with one start for all; left out with its reason where there is none.</summary>
public sealed class PrintedPages : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("printed-").FullName;
    private readonly Dictionary<string, string> texts = [];

    /// <summary>Why nothing was printed; null when it was.</summary>
    public string? Missing { get; private set; }

    /// <summary>The text of a printed document, page by page.</summary>
    public string this[string name] => texts[name];

    public async ValueTask InitializeAsync()
    {
        if (Find("soffice") is not { } office || Find("pdftotext") is not { } reader)
        {
            Missing = "No LibreOffice (soffice) or no pdftotext on the PATH; the tests of printed documents need both.";
            return;
        }

        ReportPackage report = ReportPackage.Of(DocumentSamples.Report);
        Dictionary<string, byte[]> files = new()
        {
            ["report.docx"] = report.Bytes,
            ["changed.docx"] = report.WithValue("executed", "777.77 万元"),
            ["form.xlsx"] = DocumentSamples.Bytes(stream => FormWorkbook.Write(stream, DocumentSamples.Form)),
            ["wide.xlsx"] = DocumentSamples.Bytes(stream => FormWorkbook.Write(stream, Wide())),
            ["evidence.xlsx"] = DocumentSamples.Bytes(stream => EvidenceWorkbook.Write(stream, "佐证材料清单", DocumentSamples.Evidence)),
            ["monitoring.xlsx"] = DocumentSamples.Bytes(stream => MonitoringWorkbook.Write(stream, MonitoringSamples.Content)),
            ["round.docx"] = DocumentSamples.Bytes(stream => ReportDocument.Write(stream, MonitoringReportComposer.Compose(MonitoringSamples.Content))),
        };
        foreach ((string name, byte[] bytes) in files) await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        await RunAsync(office, [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, .. files.Keys.Select(name => Path.Combine(folder, name))]);
        foreach (string name in files.Keys) texts[name] = await RunAsync(reader, ["-layout", "-enc", "UTF-8", Path.ChangeExtension(Path.Combine(folder, name), "pdf"), "-"]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A form of forty indicators with signs and units, which takes several pages.</summary>
    private static PrintedForm Wide() => DocumentSamples.Form with
    {
        Form = DocumentSamples.Form.Form with { Indicators = [.. Enumerable.Range(1, 40).Select(i => new IndicatorRow("产出指标", i % 2 == 0 ? "数量指标" : "质量指标", $"第{i}项建设内容", "≥", "266", "米", "266", "2", "2", null))] },
    };

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
        return await output;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
