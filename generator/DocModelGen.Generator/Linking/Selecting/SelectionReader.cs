using System;
using System.Collections.Generic;

using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>Reads <c>docmodels.txt</c>.</summary>
internal static class SelectionReader
{
    public static Selection Read(string path, SourceText text)
    {
        string normalPath = path.Replace('\\', '/');
        var entries = new List<SelectionEntry>();
        var problems = new List<ModelProblem>();
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
                if (problem is not null)
                {
                    problems.Add(new ModelProblem(Descriptors.SelectionLineUnreadable.Id, normalPath, line.LineNumber, new EquatableArray<string>([entry, problem])));
                }
            }
        }

        return new Selection
        {
            Path = normalPath,
            Entries = entries.ToEquatableArray(),
            Problems = problems.ToEquatableArray(),
            Lines = lines.ToEquatableArray(),
        };
    }

    private static string? Read(string entry, int line, List<SelectionEntry> entries)
    {
        if (entry[0] == '-')
        {
            return Add(SelectionKind.Exclude, entry.Substring(1).Trim(), line, entries);
        }

        int equals = entry.IndexOf('=');
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

        if (name.IndexOfAny(['*', '?']) >= 0)
        {
            return "a new name cannot be given to a wildcard";
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

        foreach (char c in pattern)
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
