using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.References;

/// <summary>Where the includes of a source's files lead, as the generator follows them in a project that has all of its files.</summary>
internal sealed class IncludeLinks
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly FileNames _names;

    public IncludeLinks(SourceTree tree)
    {
        foreach (string path in tree.Files.Keys)
        {
            _sources[Reference.ProjectPath(path)] = path;
        }

        _names = new FileNames(_sources.Keys.ToEquatableArray());
    }

    /// <summary>The paths of the files that a file includes.</summary>
    public IEnumerable<string> Of(string path, byte[] content)
    {
        string text = Encoding.UTF8.GetString(content);
        for (int position = 0; IncludeSyntax.Find(text, position, text.Length, out TextRange whole) is { Length: > 0 } target; position = whole.End)
        {
            if (_names.Resolve(Reference.ProjectPath(path), target.ToString()) is { } found && _sources[found] != path)
            {
                yield return _sources[found];
            }
        }
    }

    /// <summary>Samples of code in other languages, as many references include them by the thousand.</summary>
    public static bool IsSample(string path) => path.Split('/').SkipLast(1).Contains("snippets", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file has anything that a model could be made of: a table, a heading, a request. A sentence or a sample has not.</summary>
    public static bool HasFacts(byte[] content) => Encoding.UTF8.GetString(content).Split('\n').Select(static line => line.Trim()).Any(static line =>
        line.StartsWith('|') || line.StartsWith('#') || line.StartsWith("Namespace:", StringComparison.OrdinalIgnoreCase)
        || (line.StartsWith("```", StringComparison.Ordinal) && line[3..].Trim().ToLowerInvariant() is "http" or "json" or "msgraph-interactive")
        || line.Contains("[!INCLUDE", StringComparison.OrdinalIgnoreCase));
}
