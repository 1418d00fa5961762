using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Vocabulary;

/// <summary>
/// Parts of a page that are about a version: <c>:::zone pivot="graph-preview"</c> to <c>:::zone-end</c>,
/// <c>::: moniker range="graph-rest-beta"</c> to <c>::: moniker-end</c>.
/// </summary>
internal sealed class PreviewVersions
{
    private static readonly HashSet<string> s_words = new(["alpha", "beta", "experimental", "prerelease", "preview"], StringComparer.OrdinalIgnoreCase);

    private readonly Stack<bool> _open = new();

    /// <summary>What is read now is documented for a preview version alone.</summary>
    public bool IsPreview => _open.Count > 0 && _open.Peek();

    /// <summary>Whether a version's name is that of a preview: <c>beta</c>, <c>2026-05-01-preview</c>.</summary>
    public static bool IsName(string version) => Array.Exists(version.Split('-', '.', '_', ' '), s_words.Contains);

    public void ReadDirective(TextRange line)
    {
        string directive = line.ToString().TrimStart(':').TrimStart();
        if (directive.StartsWith("zone-end", StringComparison.OrdinalIgnoreCase) || directive.StartsWith("moniker-end", StringComparison.OrdinalIgnoreCase))
        {
            if (_open.Count > 0)
            {
                _open.Pop();
            }
        }
        else if (directive.StartsWith("zone ", StringComparison.OrdinalIgnoreCase) || directive.StartsWith("moniker ", StringComparison.OrdinalIgnoreCase))
        {
            _open.Push(IsPreview || IsPreviewOnly(Value(directive)));
        }
    }

    /// <summary>Each of <c>graph-rest-1.0 || graph-rest-beta</c>.</summary>
    private static bool IsPreviewOnly(string versions) =>
        Array.TrueForAll(versions.Split(['|', ','], StringSplitOptions.RemoveEmptyEntries), static version => version.Trim().Length == 0 || IsName(version))
        && versions.Length > 0;

    private static string Value(string directive)
    {
        int open = directive.IndexOf('"');
        int close = open < 0 ? -1 : directive.IndexOf('"', open + 1);
        return close < 0 ? "" : directive.Substring(open + 1, close - open - 1);
    }
}
