using System.Text;

namespace Dashboard.Tests.Architecture;

/// <summary>Reads just enough of Razor markup to tell text, attribute values and C# apart.</summary>
internal static class MarkupScanner
{
    /// <summary>The markup without Razor and HTML comments; line breaks stay, so that positions still name lines.</summary>
    public static string WithoutComments(string markup) => Blank(Blank(markup, "@*", "*@"), "<!--", "-->");

    /// <summary>The position of the bracket that closes the one at a position; the end of the text when none does.</summary>
    public static int Closing(string text, int open)
    {
        (char opening, char closing) = text[open] == '(' ? ('(', ')') : ('{', '}');
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            if (text[i] == '"') i = EndOfString(text, i);
            else if (text[i] == opening) depth++;
            else if (text[i] == closing && --depth == 0) return i;
        }

        return text.Length;
    }

    /// <summary>An attribute value that begins behind its opening quote; a quote inside <c>@(…)</c> does not end it.</summary>
    public static string AttributeValue(string markup, int start)
    {
        int i = start;
        for (; i < markup.Length && markup[i] != '"'; i++)
        {
            if (markup[i] == '@' && i + 1 < markup.Length && markup[i + 1] == '(') i = Closing(markup, i + 1);
        }

        return markup[start..Math.Min(i, markup.Length)];
    }

    /// <summary>A value with every <c>@(…)</c> and <c>@name</c> replaced by x.</summary>
    public static string WithoutExpressions(string value)
    {
        StringBuilder plain = new();
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '@')
            {
                plain.Append(value[i]);
                continue;
            }

            plain.Append('x');
            if (i + 1 < value.Length && value[i + 1] == '(') i = Closing(value, i + 1);
            else while (i + 1 < value.Length && (char.IsLetterOrDigit(value[i + 1]) || value[i + 1] is '.' or '_')) i++;
        }

        return plain.ToString();
    }

    /// <summary>What stands between tags, with tags, their attributes and <c>@code</c> blanked.</summary>
    public static string TextOf(string markup)
    {
        StringBuilder text = new();
        for (int i = 0; i < markup.Length; i++)
        {
            if (markup[i] == '<' && i + 1 < markup.Length && (char.IsLetter(markup[i + 1]) || markup[i + 1] == '/'))
            {
                int end = EndOfTag(markup, i);
                text.Append('\n', markup[i..end].Count(c => c == '\n'));
                i = end;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        return text.ToString();
    }

    private static int EndOfTag(string markup, int i)
    {
        for (; i < markup.Length && markup[i] != '>'; i++)
        {
            if (markup[i] == '"') i += AttributeValue(markup, i + 1).Length + 1;
        }

        return Math.Min(i, markup.Length);
    }

    private static int EndOfString(string text, int quote)
    {
        int i = quote + 1;
        while (i < text.Length && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
        return i;
    }

    private static string Blank(string text, string from, string to)
    {
        StringBuilder kept = new(text);
        for (int start = text.IndexOf(from, StringComparison.Ordinal); start >= 0; start = text.IndexOf(from, start, StringComparison.Ordinal))
        {
            int end = text.IndexOf(to, start + from.Length, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end + to.Length;
            for (int i = start; i < end; i++) kept[i] = text[i] == '\n' ? '\n' : ' ';
            start = end;
        }

        return kept.ToString();
    }
}
