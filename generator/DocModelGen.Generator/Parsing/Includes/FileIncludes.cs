using System.Collections.Generic;
using System.Threading;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>An include and the file that it leads to.</summary>
/// <param name="Target">As written.</param>
/// <param name="Path">The file, as the compiler knows it.</param>
internal sealed record IncludeLink(string Target, string Path);

/// <summary>The includes of one file that lead to files of the project.</summary>
internal sealed record FileIncludes(string Path, EquatableArray<IncludeLink> Links)
{
    /// <summary>A file that includes nothing says so without looking at its names.</summary>
    public static FileIncludes Read(AdditionalText file, FileNames names, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string text = file.GetText(cancellationToken)?.ToString() ?? "";
        List<IncludeLink>? links = null;
        HashSet<string>? known = null;
        for (int position = 0; IncludeSyntax.Find(text, position, text.Length, out TextRange whole) is { Length: > 0 } target; position = whole.End)
        {
            string written = target.ToString();
            if ((known ??= []).Add(written) && names.Resolve(file.Path, written) is { } path)
            {
                (links ??= []).Add(new IncludeLink(written, path));
            }
        }

        return new FileIncludes(file.Path, links is null ? [] : links.ToEquatableArray());
    }
}
