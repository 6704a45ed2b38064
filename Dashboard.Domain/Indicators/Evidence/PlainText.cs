using System.Text;

namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>Tells text that people read from what a browser or a shell would run.</summary>
internal static class PlainText
{
    private static readonly string[] Marks = ["<html", "<!doctype", "<script", "<svg", "<?xml", "<?php", "<iframe", "<body", "mime-version:"];

    /// <summary>Whether the whole file is text in one of the known encodings, and no page, picture or program written as text.</summary>
    public static bool IsOne(Stream file)
    {
        byte[] content = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(content);
        if (Decoded(content) is not { } text || text.Any(IsControl)) return false;
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] != '<' && !start.StartsWith("#!", StringComparison.Ordinal)
            && !Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Decoded(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..]) return Strict(new UnicodeEncoding(false, true, true), content.AsSpan(2));
        if (content is [0xFE, 0xFF, ..]) return Strict(new UnicodeEncoding(true, true, true), content.AsSpan(2));
        return Strict(new UTF8Encoding(false, true), content is [0xEF, 0xBB, 0xBF, ..] ? content.AsSpan(3) : content)
            ?? Strict(CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, content);
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>GB 18030 takes almost any bytes for text; signs that nobody types tell otherwise.</summary>
    private static bool IsControl(char letter) =>
        (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\f' or '\u001A')) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned;
}
