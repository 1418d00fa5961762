using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Tests.Drift;

/// <summary>One known edit of a page, and what must be reported for it: nothing, or an id at a line.</summary>
internal sealed record Mutation(string Name, string Text, string? Id, int Line)
{
    /// <summary>
    /// What else the same edit brings about: a new name takes the old one away, a row may have been all that spoke of a type, another
    /// method may take another body, and the numbers may now be those of flags, or no longer.
    /// </summary>
    public IReadOnlyCollection<string> Beside => Name switch
    {
        "rename member" => ["DMG3401"],
        "drop row" or "retype" => ["DMG3201"],
        "change method" => ["DMG3110", "DMG3202"],
        "drop member" or "add member" => ["DMG3406"],
        _ => [],
    };

    /// <summary>Everything that can be done to the page, in a stable order.</summary>
    public static IEnumerable<Mutation> Of(ParsedPage page, string text, string facts)
    {
        IEnumerable<Mutation> edits = OfRows(page, text, facts).Concat(OfMembers(page, text)).Concat(OfRequests(page, text)).Concat(OfNothing(page, text));
        return edits.Where(static edit => edit.Text.Length > 0);
    }

    private static IEnumerable<Mutation> OfRows(ParsedPage page, string text, string facts)
    {
        if (page.Page.Kind != PageKind.Resource)
        {
            yield break;
        }

        foreach (PropertyTable table in page.Page.PropertyTables.Where(static table => table.Kind is PropertyTableKind.Properties or PropertyTableKind.Relationships))
        {
            foreach (PropertyRow row in table.Rows)
            {
                // What linking leaves out, merges or inherits drifts elsewhere.
                PageSpan name = page.SpanOf(row.Anchor);
                PageSpan type = page.SpanOf(row.Anchor + 1);
                PageSpan description = page.SpanOf(row.Anchor + 2);
                if (facts.Split($"\t{row.Name}\t").Length != 2 || row.Name.Length < 2 || !char.IsAsciiLetter(row.Name[0])
                    || row.Name == "id" || row.InheritedFrom is not null
                    || Slice(text, name).IndexOf(row.Name, StringComparison.Ordinal) < 0
                    || page.Page.PropertyTables.SelectMany(static other => other.Rows).Count(other => string.Equals(other.Name, row.Name, StringComparison.OrdinalIgnoreCase)) > 1)
                {
                    continue;
                }

                int line = name.StartPosition.Line;
                int nameStart = name.Start + Slice(text, name).IndexOf(row.Name, StringComparison.Ordinal);
                string flipped = (char.IsUpper(row.Name[0]) ? char.ToLowerInvariant(row.Name[0]) : char.ToUpperInvariant(row.Name[0])) + row.Name[1..];
                string other = row.Type.Name is "Double" or "Enumeration" ? "Boolean" : "Double";
                if (row.Type.Kind != TypeCellKind.Enumeration)
                {
                    yield return new("retype", Replace(text, type.Start, type.Length, other), "DMG3303", line);
                }

                yield return new("add row", WithLineAfter(text, line, nameStart, row.Name), "DMG3302", line + 1);
                if (table.Rows.Count > 1)
                {
                    yield return new("drop row", WithoutLine(text, line), "DMG3301", page.SpanOf(table.Anchor).StartPosition.Line);
                }

                yield return new("rename", Replace(text, nameStart, row.Name.Length, "zz" + row.Name), "DMG3314", line);
                yield return new("rename case", Replace(text, nameStart, row.Name.Length, flipped), "DMG3304", line);
                if (description.Length > 0 && (row.Flags & (PropertyFlags.Required | PropertyFlags.ReadOnly | PropertyFlags.Optional)) == 0)
                {
                    yield return new("mark required", Replace(text, description.Start, 0, "Required. "), "DMG3306", line);
                    yield return new("mark read-only", Replace(text, description.Start, 0, "Read-only. "), "DMG3308", line);
                }

                if (row.Type is { Kind: TypeCellKind.Primitive, IsCollection: false })
                {
                    yield return new("make a collection", Replace(text, type.Start + type.Length, 0, " collection"), "DMG3305", line);
                }
            }
        }
    }

    private static IEnumerable<Mutation> OfMembers(ParsedPage page, string text)
    {
        foreach (MemberTable table in page.Page.MemberTables)
        {
            foreach (MemberRow row in table.Rows)
            {
                PageSpan span = page.SpanOf(row.Anchor);
                int line = span.StartPosition.Line;
                int start = span.Start + Slice(text, span).IndexOf(row.WireName, StringComparison.Ordinal);
                if (start < span.Start || table.Rows.Count < 3)
                {
                    continue;
                }

                yield return new("add member", WithLineAfter(text, line, start, row.WireName), "DMG3402", line + 1);
                yield return new("drop member", WithoutLine(text, line), "DMG3401", page.SpanOf(table.Anchor).StartPosition.Line);
                yield return new("rename member", Replace(text, start, row.WireName.Length, "zz" + row.WireName), "DMG3402", line);
            }
        }
    }

    private static IEnumerable<Mutation> OfRequests(ParsedPage page, string text)
    {
        RequestLine[] lines = [.. page.Page.RequestLines];
        if (lines.Length == 0 || lines.Any(line => RouteReader.Read(line.Template, out _) is null))
        {
            yield break;
        }

        PageSpan span = page.SpanOf(lines[0].Anchor);
        int slash = text.IndexOf('/', span.Start);
        if (slash >= 0 && slash < span.Start + span.Length && lines[0].Template.StartsWith('/') && text[slash + 1] is not ('{' or '.') && lines.Length == 1)
        {
            yield return new("change template", Replace(text, slash + 1, 0, "zz/"), "DMG3106", span.StartPosition.Line);
        }

        if (lines.Length == 1 && lines[0].Method is "GET" or "PATCH" && Slice(text, span).StartsWith(lines[0].Method, StringComparison.Ordinal))
        {
            yield return new("change method", Replace(text, span.Start, lines[0].Method.Length, "PUT"), "DMG3108", span.StartPosition.Line);
        }
    }

    /// <summary>Edits that change no fact.</summary>
    private static IEnumerable<Mutation> OfNothing(ParsedPage page, string text)
    {
        yield return new("prose", text + "\nIt is said that nothing changes here.\n", null, 0);
        yield return new("line ends", text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text.Replace("\n", "\r\n", StringComparison.Ordinal), null, 0);
        yield return new("blank lines", text.Replace("\n## ", "\n\n\n## ", StringComparison.Ordinal), null, 0);
        PropertyTable? table = page.Page.PropertyTables.FirstOrDefault(static table => table.Rows.Count > 2);
        if (table is not null)
        {
            int first = page.SpanOf(table.Rows[0].Anchor).StartPosition.Line;
            int second = page.SpanOf(table.Rows[1].Anchor).StartPosition.Line;
            string[] lines = text.Split('\n');
            if (second == first + 1)
            {
                (lines[first], lines[second]) = (lines[second], lines[first]);
                yield return new("order of rows", string.Join("\n", lines), null, 0);
            }

            PageSpan cell = page.SpanOf(table.Rows[0].Anchor + 1);
            if (cell.Length > 0)
            {
                yield return new("column width", Replace(text, cell.Start + cell.Length, 0, "     "), null, 0);
            }
        }
    }

    private static string Slice(string text, PageSpan span) => text.Substring(span.Start, span.Length);

    private static string Replace(string text, int start, int length, string with) => string.Concat(text.AsSpan(0, start), with, text.AsSpan(start + length));

    /// <summary>The line twice, the second time with another name.</summary>
    private static string WithLineAfter(string text, int line, int nameStart, string name)
    {
        List<string> lines = [.. text.Split('\n')];
        int column = nameStart - (text.LastIndexOf('\n', nameStart) + 1);
        lines.Insert(line + 1, Replace(lines[line], column, name.Length, "zz" + name));
        return string.Join("\n", lines);
    }

    private static string WithoutLine(string text, int line)
    {
        List<string> lines = [.. text.Split('\n')];
        lines.RemoveAt(line);
        return string.Join("\n", lines);
    }
}
