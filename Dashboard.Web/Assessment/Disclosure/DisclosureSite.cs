using System.Globalization;
using System.Net;
using System.Text;
using Dashboard.Web.Assessment.Documents;
using Dashboard.Web.Components;

namespace Dashboard.Web.Assessment.Disclosure;

/// <summary>Writes what is published as files for any web server: a page without scripts, its style, and open data.</summary>
public static class DisclosureSite
{
    private const int BarWidth = 200, BarHeight = 12;

    private const string Style =
        """
        :root { color-scheme: light dark; }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.7 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
        table { width: 100%; border-collapse: collapse; }
        caption { text-align: start; font-weight: 600; padding: .5rem 0; }
        th, td { padding: .4rem .5rem; border-bottom: 1px solid; text-align: end; vertical-align: top; }
        th:first-child, td:first-child { text-align: start; }
        svg { display: block; }
        .bar { fill: currentColor; }
        .rest { fill: none; stroke: currentColor; }
        .scroll { overflow-x: auto; }
        """;

    /// <summary>The files; the same content gives the same bytes.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Of(DisclosedYear year) =>
        [("index.html", Encoding.UTF8.GetBytes(Page(year))), ("style.css", Encoding.UTF8.GetBytes(Style)), .. year.Tables.Select(table => ($"{table.Name}.csv", Csv(table)))];

    /// <summary>All files in one zip.</summary>
    public static byte[] Zip(DisclosedYear year) => StoredZip.Of([.. Of(year).Select(file => new PackedFile(file.Name, file.Content))]);

    private static string Page(DisclosedYear year)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{E(year.Title)}</title><link rel=\"stylesheet\" href=\"style.css\"></head>\n<body>\n<main>\n<h1>{E(year.Title)}</h1>\n");
        foreach (string sentence in year.Summary) page.Append(CultureInfo.InvariantCulture, $"<p>{E(sentence)}</p>\n");
        foreach (DisclosedTable table in year.Tables) Append(page, table);
        foreach ((string heading, IReadOnlyList<string> paragraphs) in year.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{E(heading)}</h2>\n");
            foreach (string paragraph in paragraphs) page.Append(CultureInfo.InvariantCulture, $"<p>{E(paragraph)}</p>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The bars stand beside the figures they show, so that the table is their own text.</summary>
    private static void Append(StringBuilder page, DisclosedTable table)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{E(table.Title)}</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{E(table.Title)}\">\n<table>\n<thead><tr>");
        foreach (string column in table.Columns) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{E(column)}</th>");
        page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{E(table.BarOf)}</th></tr></thead>\n<tbody>\n");
        foreach (DisclosedRow row in table.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{E(row.Cells[0])}</th>");
            foreach (string cell in row.Cells.Skip(1)) page.Append(CultureInfo.InvariantCulture, $"<td>{E(cell)}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td>{Bar(row.Share)}</td></tr>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</tbody>\n</table>\n</div>\n<p><a href=\"{table.Name}.csv\" download>{E(table.Title)}：下载数据（CSV）</a></p>\n");
    }

    private static string Bar(decimal? share)
    {
        if (share is not { } value) return "—";
        string width = (Math.Clamp(value, 0m, 1m) * BarWidth).ToString("0.#", CultureInfo.InvariantCulture);
        string label = E(Domain.Assessment.Printed.Percent(value));
        return $"<svg role=\"img\" aria-label=\"{label}\" width=\"{BarWidth}\" height=\"{BarHeight}\" viewBox=\"0 0 {BarWidth} {BarHeight}\"><rect class=\"rest\" x=\"0\" y=\"0\" width=\"{BarWidth}\" height=\"{BarHeight}\"/><rect class=\"bar\" x=\"0\" y=\"0\" width=\"{width}\" height=\"{BarHeight}\"/></svg>";
    }

    private static byte[] Csv(DisclosedTable table)
    {
        string text = string.Join("\r\n", table.Rows.Select(row => row.Cells).Prepend(table.Columns).Select(cells => string.Join(',', cells.Select(SpreadsheetText.CsvCell)))) + "\r\n";
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
