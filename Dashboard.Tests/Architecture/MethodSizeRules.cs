using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dashboard.Tests.Architecture;

/// <summary>No method grows past what fits on a screen (R10), measured where the debugger would stop.</summary>
internal static class MethodSizeRules
{
    public const int Cap = 35;

    /// <summary>Methods with more lines between their braces than a cap.</summary>
    /// <remarks>Markup and migrations are measured elsewhere or not at all; the tables of static fields are data.</remarks>
    public static IReadOnlyList<string> Over(Assembly assembly, int cap)
    {
        using PEReader image = new(File.OpenRead(assembly.Location));
        using MetadataReaderProvider symbols = MetadataReaderProvider.FromPortablePdbStream(
            File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));
        MetadataReader types = image.GetMetadataReader(), lines = symbols.GetMetadataReader();
        return [.. lines.MethodDebugInformation
            .Select(handle => (Name: NameOf(types, handle), Lines: LinesOf(lines, lines.GetMethodDebugInformation(handle))))
            .Where(method => method.Lines > cap && !method.Name.EndsWith("..cctor", StringComparison.Ordinal))
            .Select(method => $"{method.Name} has {method.Lines} lines, at most {cap}")];
    }

    private static int LinesOf(MetadataReader reader, MethodDebugInformation method)
    {
        if (method.SequencePointsBlob.IsNil || method.Document.IsNil) return 0;
        string path = reader.GetString(reader.GetDocument(method.Document).Name).Replace('\\', '/');
        bool isMeasured = path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith(".g.cs", StringComparison.Ordinal)
            && !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.EndsWith("/Program.cs", StringComparison.Ordinal);
        if (!isMeasured) return 0;
        SequencePoint[] points = [.. method.GetSequencePoints().Where(p => !p.IsHidden && p.Document == method.Document)];
        if (points.Length == 0) return 0;
        bool hasBraces = points[0].EndColumn - points[0].StartColumn == 1;
        return points.Max(p => p.EndLine) - points.Min(p => p.StartLine) + (hasBraces ? -1 : 1);
    }

    private static string NameOf(MetadataReader reader, MethodDebugInformationHandle handle)
    {
        MethodDefinition method = reader.GetMethodDefinition(handle.ToDefinitionHandle());
        TypeDefinition type = reader.GetTypeDefinition(method.GetDeclaringType());
        return $"{reader.GetString(type.Name)}.{reader.GetString(method.Name)}";
    }
}
