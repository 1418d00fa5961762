using System.Collections.Generic;
using System.Threading;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing.Includes;

/// <summary>An include and the file that it leads to.</summary>
/// <param name="Target">As written.</param>
/// <param name="Path">The file, as the compiler knows it.</param>
internal sealed record IncludeLink(string Target, string Path);

/// <summary>The includes of one file that lead to files of the project.</summary>
internal sealed record FileIncludes(string Path, EquatableArray<IncludeLink> Links)
{
    // By text: rules and reading ahead ask for all files after the edit of one.
    private static readonly WeakCache<SourceText, string[]> s_targets = new();

    /// <summary>A file that includes nothing says so without looking at its names.</summary>
    public static FileIncludes Read(AdditionalText file, FileNames names, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string[] targets = file.GetText(cancellationToken) is { } text ? s_targets.GetOrCreate(text, ReadTargets) : [];
        List<IncludeLink>? links = null;
        foreach (string target in targets)
        {
            if (names.Resolve(file.Path, target) is { } path)
            {
                (links ??= []).Add(new IncludeLink(target, path));
            }
        }

        return new FileIncludes(file.Path, links is null ? [] : links.ToEquatableArray());
    }

    /// <summary>Each target once, as written.</summary>
    private static string[] ReadTargets(SourceText source)
    {
        string text = source.ToString();
        List<string>? targets = null;
        HashSet<string>? known = null;
        for (int position = 0; IncludeSyntax.Find(text, position, text.Length, out TextRange whole) is { Length: > 0 } target; position = whole.End)
        {
            string written = target.ToString();
            if ((known ??= []).Add(written))
            {
                (targets ??= []).Add(written);
            }
        }

        return targets is null ? [] : [.. targets];
    }
}
