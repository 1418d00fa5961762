using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>Reads <c>docmodels.txt</c>.</summary>
internal static class SelectionReader
{
    /// <summary>Names are looked up; each wildcard is tried on every name.</summary>
    private const int MaxWildcards = 1_000;

    private const int MaxLength = 1_000;

    public static Selection Read(string path, SourceText text)
    {
        string normalPath = path.Replace('\\', '/');
        var entries = new List<SelectionEntry>();
        var problems = new List<(string Line, string Reason, int Anchor)>();
        int wildcards = 0;
        var lines = new List<PageSpan>();
        foreach (TextLine line in text.Lines)
        {
            string content = line.ToString();
            int comment = content.IndexOf('#');
            string entry = (comment < 0 ? content : content.Substring(0, comment)).Trim();
            lines.Add(SpanOf(line, content, entry));
            if (entry.Length > 0)
            {
                string? problem = Read(entry, line.LineNumber, entries);
                if (problem is null && SelectionMatcher.IsWildcard(entries[entries.Count - 1].Pattern) && ++wildcards > MaxWildcards)
                {
                    entries.RemoveAt(entries.Count - 1);
                    problem = "1,000 lines before it have wildcards";
                }

                if (problem is not null)
                {
                    problems.Add((entry, problem, line.LineNumber));
                }
            }
        }

        return new Selection
        {
            Path = normalPath,
            Entries = entries.ToEquatableArray(),
            Problems = SelectionProblems.LinesUnreadable(normalPath, problems),
            Lines = lines.ToEquatableArray(),
        };
    }

    private static string? Read(string entry, int line, List<SelectionEntry> entries)
    {
        if (entry[0] == '-')
        {
            return Add(SelectionKind.Exclude, entry.Substring(1).Trim(), line, entries);
        }

        // The arguments of a function have such signs, too.
        bool isRequest = SelectionNames.IsRequest(entry);
        int equals = isRequest ? entry.LastIndexOf(" = ", StringComparison.Ordinal) : entry.IndexOf('=');
        if (equals < 0)
        {
            return Add(SelectionKind.Include, entry, line, entries);
        }

        string name = entry.Substring(0, equals).Trim();
        string newName = entry.Substring(equals + 1).Trim();
        if (CheckPattern(name) is { } problem)
        {
            return problem;
        }

        if (SelectionMatcher.IsWildcard(name) || isRequest || SelectionNames.IsPage(name))
        {
            return isRequest || SelectionNames.IsPage(name) ? "a new name is given to a name, not to a page or a request" : "a new name cannot be given to a wildcard";
        }

        if (newName.Length == 0 || !string.Equals(CSharpIdentifiers.Pascal(newName), newName, StringComparison.Ordinal))
        {
            return $"'{newName}' is no C# name that begins with a capital";
        }

        entries.Add(new SelectionEntry(SelectionKind.Rename, name, newName, line));
        return null;
    }

    private static string? Add(SelectionKind kind, string pattern, int line, List<SelectionEntry> entries)
    {
        string? problem = CheckPattern(pattern);
        if (problem is null)
        {
            entries.Add(new SelectionEntry(kind, pattern, null, line));
        }

        return problem;
    }

    private static string? CheckPattern(string pattern)
    {
        if (pattern.Length == 0)
        {
            return "it has no name";
        }

        if (pattern.Length > MaxLength)
        {
            return "no name is that long";
        }

        string name = SelectionNames.IsRequest(pattern) ? pattern.Substring(pattern.IndexOf('/')) : pattern;
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c))
            {
                return "a name has no spaces";
            }
        }

        return null;
    }

    private static PageSpan SpanOf(TextLine line, string content, string entry)
    {
        int indent = entry.Length == 0 ? 0 : content.IndexOf(entry, StringComparison.Ordinal);
        return new PageSpan(
            line.Start + indent,
            entry.Length,
            new LinePosition(line.LineNumber, indent),
            new LinePosition(line.LineNumber, indent + entry.Length));
    }
}
