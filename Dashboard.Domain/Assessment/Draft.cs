using System.Buffers;

namespace Dashboard.Domain.Assessment;

/// <summary>A text as it is checked: paragraphs in order, counted from 1. In a plain text each line is one.</summary>
/// <param name="Paragraphs">Without markup.</param>
public sealed record Draft(IReadOnlyList<string> Paragraphs)
{
    /// <summary>The sentences with the paragraph in which each stands.</summary>
    /// <remarks>A sentence ends with 。！？ or ；, or with its paragraph. Where a paragraph was broken in the middle of one, it goes on in the next.</remarks>
    public IEnumerable<DraftSentence> Sentences()
    {
        (string open, int since) = ("", 0);
        for (int i = 0; i < Paragraphs.Count; i++)
        {
            string text = Paragraphs[i].Trim();
            if (text.Length == 0) continue;
            int start = 0;
            for (int at = Next(text, 0); at >= 0; at = Next(text, start))
            {
                yield return new(open + text[start..(at + 1)], open.Length > 0 ? since : i + 1);
                (open, start) = ("", at + 1);
            }

            if (start >= text.Length) continue;
            since = open.Length > 0 ? since : i + 1;
            open += text[start..];
            if (!IsBroken(Paragraphs, i))
            {
                yield return new(open, since);
                open = "";
            }
        }

        if (open.Length > 0) yield return new(open, since);
    }

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;");

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Ends) is >= 0 and var at ? from + at : -1;

    /// <summary>A long line without an end was broken by whoever made the text; a heading is short.</summary>
    private static bool IsBroken(IReadOnlyList<string> paragraphs, int at) => paragraphs[at].Trim().Length > 60 && at + 1 < paragraphs.Count;
}

/// <summary>A sentence of a draft.</summary>
/// <param name="Text">With its end.</param>
/// <param name="Paragraph">From 1.</param>
public readonly record struct DraftSentence(string Text, int Paragraph);

/// <summary>A place in a draft.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Position">The paragraph, from 1.</param>
public sealed record DraftPlace(string Text, int Position);

/// <summary>Two places that do not go together.</summary>
/// <param name="Code">One of <see cref="DraftCodes"/>.</param>
/// <param name="IsQuestion">Whether a person has to say which is meant; otherwise one of both is wrong.</param>
/// <param name="First">The earlier place.</param>
/// <param name="Second">Null where a place contradicts itself.</param>
/// <param name="Stated">What is said. Example: "138".</param>
/// <param name="Found">What the other place says, or what follows from the parts. Example: "154".</param>
/// <param name="About">Of what. Example: "单独基层工会".</param>
public sealed record DraftFinding(string Code, bool IsQuestion, DraftPlace First, DraftPlace? Second, string Stated, string Found, string About);

/// <summary>The codes of contradictions, as others rely on them.</summary>
public static class DraftCodes
{
    /// <summary>The same quantity with two values.</summary>
    public const string QuantityConflict = "quantity-conflict";

    /// <summary>A number of things, and another number of them listed.</summary>
    public const string ListCountOff = "list-count-off";

    /// <summary>A share that does not follow from its parts.</summary>
    public const string ShareOff = "share-off";

    /// <summary>A grade that is not that of the score.</summary>
    public const string GradeOff = "grade-off";

    /// <summary>A claim beside a confession.</summary>
    public const string ClaimConflict = "claim-conflict";
}
