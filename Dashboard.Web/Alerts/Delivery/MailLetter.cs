using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Writes a message as a mail. What others typed can neither begin a header nor a second recipient.</summary>
public static partial class MailLetter
{
    /// <summary>In bytes; a subject of two hundred signs is read by nobody.</summary>
    private const int LongestLine = 600;

    private static readonly IdnMapping International = new() { UseStd3AsciiRules = true };

    /// <param name="at">The moment it is sent, in the zone of the institution.</param>
    public static MimeMessage Write(OutgoingMessage message, MailboxAddress from, MailboxAddress to, DateTimeOffset at)
    {
        MimeMessage letter = new()
        {
            Subject = OneLine(message.Title),
            Date = at,
            // Made of the key alone, so that the same message sent again is recognised as the same.
            MessageId = $"{message.Mark}@{from.Domain}",
            Body = new TextPart("plain") { Text = Body(message) },
        };
        letter.From.Add(from);
        letter.To.Add(to);
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        letter.Headers.Add("X-Auto-Response-Suppress", "All");
        return letter;
    }

    /// <summary>An address with its name; null when it is not exactly one plain address.</summary>
    public static MailboxAddress? Mailbox(string? address, string? name)
    {
        if (address is not { Length: <= 254 } || PlainAddress().Match(address) is not { Success: true } match) return null;
        string local = match.Groups["local"].Value;
        try
        {
            string domain = International.GetAscii(match.Groups["domain"].Value);
            return new(Encoding.UTF8, OneLine(name ?? string.Empty), $"{local}@{domain}");
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A text as one line without signs that are not seen.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            line.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format ? " " : rune.ToString());
        string shown = string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), kept = RobotText.Cut(shown, LongestLine);
        return kept.Length == shown.Length ? shown : kept + "…";
    }

    private static string Body(OutgoingMessage message)
    {
        string text = string.Concat(message.Text.ReplaceLineEndings("\n").Where(sign => sign is '\n' or '\t' || !char.IsControl(sign))).ReplaceLineEndings("\r\n");
        return message.LinkText is { } link ? $"{text}\r\n\r\n{link}\r\n" : $"{text}\r\n";
    }

    [GeneratedRegex(@"^(?<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@(?<domain>[^\s@,;:<>()\[\]""\\]+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainAddress();
}
