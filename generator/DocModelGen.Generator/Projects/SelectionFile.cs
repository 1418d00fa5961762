using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking.Selecting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Projects;

/// <summary>The selection, with the path that the compiler knows its file by.</summary>
internal sealed record SelectionFile(string Path, Selection Selection)
{
    private const string Name = "docmodels.txt";

    public static bool Is(string path)
    {
        int slash = path.LastIndexOfAny(['/', '\\']);
        return string.Compare(path, slash + 1, Name, 0, int.MaxValue, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Null where the project has none.</summary>
    public static SelectionFile? Find(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) =>
        files.FirstOrDefault(static file => Is(file.Path)) is { } file ? Read(file, cancellationToken) : null;

    public static SelectionFile Read(AdditionalText text, CancellationToken cancellationToken) =>
        new(text.Path, SelectionReader.Read(text.Path, text.GetText(cancellationToken) ?? SourceText.From("")));
}
