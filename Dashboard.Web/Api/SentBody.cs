using Dashboard.Web.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web.Api;

/// <summary>The one file that a call brings: the body itself, or the only part of a form.</summary>
/// <param name="Name">How the sender calls it; null when nothing is said.</param>
internal sealed record SentBody(Stream Content, string? Name)
{
    /// <summary>As much as through a page.</summary>
    public const long MostBytes = UploadedFile.MostBytes;

    private const int LongestName = 200, LongestBoundary = 200;

    /// <summary>Finds the file without reading it.</summary>
    public static async Task<SentBody> OfAsync(HttpRequest request, string? name)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return new(request.Body, Safe(name));
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "";
        if (boundary.Length is 0 or > LongestBoundary) throw new CallRefusedException(StatusCodes.Status400BadRequest, "Body.NotOneFile");
        MultipartReader reader = new(boundary, request.Body);
        return await NextAsync(reader, request) is { } only ? new(new OnlyPart(only.Body, () => NextAsync(reader, request)), Safe(name ?? NameOf(only))) : throw NotOneFile();
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, HttpRequest request)
    {
        try
        {
            return await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } part
                ? part.GetContentDispositionHeader()?.IsFileDisposition() == true ? part : throw NotOneFile()
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw NotOneFile();
        }
    }

    private static CallRefusedException NotOneFile() => new(StatusCodes.Status400BadRequest, "Body.NotOneFile");

    private static string? NameOf(MultipartSection part) =>
        part.GetContentDispositionHeader() is { } said ? HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).Value : null;

    /// <summary>A name is shown and recorded; it never leads to a file.</summary>
    private static string? Safe(string? name)
    {
        string kept = string.Concat((name ?? "").Split('/', '\\')[^1].Where(sign => !char.IsControl(sign))).Trim();
        return kept.Length == 0 ? null : kept[..Math.Min(kept.Length, LongestName)];
    }

    /// <summary>The first part of a form; at its end it makes sure that nothing follows which would be passed over in silence.</summary>
    private sealed class OnlyPart(Stream part, Func<Task<MultipartSection?>> next) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await part.ReadAsync(buffer, cancellationToken);
            if (read == 0 && buffer.Length > 0 && await next() is not null) throw NotOneFile();
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
