using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>
/// One table directly under a request describes what goes into its path, its query and its body: what the template names is of the path, the rest
/// is sent in the body of a request that has one, and in the query of any other.
/// </summary>
internal static class ParameterTables
{
    private static readonly char[] s_placeholderEnds = ['/', '?', '&', '.', ')', '\'', ',', ' ', '}', '>', '-'];

    public static EquatableArray<PropertyTable> Split(PageDraft draft)
    {
        if (!draft.PropertyTables.Exists(static table => table.Kind == PropertyTableKind.Parameters))
        {
            return draft.PropertyTables.ToEquatableArray();
        }

        HashSet<string> placeholders = Placeholders(draft.RequestLines);
        bool hasBodyTable = draft.PropertyTables.Exists(static table => table.Kind == PropertyTableKind.RequestBody);
        bool sendsBody = !hasBodyTable && draft.RequestLines.Exists(static line => line.Method is "POST" or "PUT" or "PATCH");
        var tables = new List<PropertyTable>();
        foreach (PropertyTable table in draft.PropertyTables)
        {
            if (table.Kind == PropertyTableKind.Parameters)
            {
                tables.AddRange(Split(table, placeholders, sendsBody ? PropertyTableKind.RequestBody : PropertyTableKind.QueryParameters));
            }
            else
            {
                tables.Add(table);
            }
        }

        return tables.ToEquatableArray();
    }

    private static IEnumerable<PropertyTable> Split(PropertyTable table, HashSet<string> placeholders, PropertyTableKind others)
    {
        var ofPath = new List<PropertyRow>();
        var rest = new List<PropertyRow>();
        foreach (PropertyRow row in table.Rows)
        {
            (placeholders.Contains(Normal(row.Name)) ? ofPath : rest).Add(row);
        }

        if (ofPath.Count > 0)
        {
            yield return table with { Kind = PropertyTableKind.PathParameters, Rows = ofPath.ToEquatableArray() };
        }

        if (rest.Count > 0)
        {
            yield return table with { Kind = others, Rows = rest.ToEquatableArray() };
        }
    }

    /// <summary>The names in the paths, in all their forms, and those of arguments of functions.</summary>
    private static HashSet<string> Placeholders(List<RequestLine> lines)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (RequestLine line in lines)
        {
            string template = line.Template;
            int query = template.IndexOf('?');
            string path = query < 0 ? template : template.Substring(0, query);
            for (int i = 0; i < path.Length; i++)
            {
                if (path[i] is '{' or '<' or '[' || (path[i] == ':' && i > 0 && path[i - 1] == '/'))
                {
                    int end = path.IndexOfAny(s_placeholderEnds, i + 1);
                    end = path[i] == ':' ? (end < 0 ? path.Length : end) : path.IndexOfAny(['}', '>', ']'], i + 1) is >= 0 and int close ? close : path.Length;
                    names.Add(Normal(path.Substring(i + 1, end - i - 1)));
                }
                else if (path[i] == '=' && path.LastIndexOfAny(['(', ','], i) is >= 0 and int start)
                {
                    names.Add(Normal(path.Substring(start + 1, i - start - 1)));
                }
            }
        }

        return names;
    }

    private static string Normal(string name) => name.Replace("-", "").Replace("_", "").Replace(" ", "").Trim('{', '}', '`', ':', '*').ToLowerInvariant();
}
