using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.References;

/// <summary>What the names on a command line stand for.</summary>
internal static class Names
{
    /// <summary>Each is a C# or wire name, a page, a method and path, or a wildcard over names; what is none of them is an error with suggestions.</summary>
    public static IReadOnlyList<IndexEntry> Resolve(ReferenceIndex index, IEnumerable<string> names)
    {
        var found = new List<IndexEntry>();
        var unknown = new List<string>();
        foreach (string name in names)
        {
            IReadOnlyList<IndexEntry> entries = Find(index, name);
            found.AddRange(entries);
            if (entries.Count == 0)
            {
                IReadOnlyList<string> near = Suggestions.For(index, name);
                unknown.Add($"There is no '{name}'." + (near.Count == 0 ? "" : $" Did you mean {string.Join(", ", near)}?"));
            }
        }

        return unknown.Count == 0
            ? [.. found.Distinct()]
            : throw new ToolException(string.Join("\n", unknown) + "\n'docmodels search WORDS' lists what there is.");
    }

    /// <summary>By C# name also what comes with an operation and cannot be asked for: the type of its body, or one that an example shows.</summary>
    public static IReadOnlyList<IndexEntry> FindWithParts(ReferenceIndex index, string name) =>
        Find(index, name) is { Count: > 0 } found ? found : [.. index.Entries.Where(entry => entry.IsPart && entry.IsCalled(name.Trim()))];

    public static IReadOnlyList<IndexEntry> Find(ReferenceIndex index, string name)
    {
        string asked = name.Trim();
        if (PathShape.Of(asked) is { } shape)
        {
            // A template with a query is meant only where no other is that path.
            return
            [
                .. index.Asked()
                    .GroupBy(entry => shape.Match(entry)?.Kind ?? PathMatchKind.GoesOn)
                    .Where(static found => found.Key != PathMatchKind.GoesOn)
                    .OrderBy(static found => found.Key)
                    .Take(1)
                    .SelectMany(static found => found),
            ];
        }

        if (asked.IndexOfAny(['*', '?']) >= 0)
        {
            return [.. index.Asked().Where(entry => Wildcard.Matches(asked, entry.Name) || Wildcard.Matches(asked, entry.Wanted))];
        }

        IndexEntry[] called = [.. index.Asked().Where(entry => entry.IsCalled(asked))];
        return called.Length > 0 ? called : [.. index.Asked().Where(entry => entry.Pages.Any(page => Search.IsPage(index.Pages[page], asked)))];
    }
}
