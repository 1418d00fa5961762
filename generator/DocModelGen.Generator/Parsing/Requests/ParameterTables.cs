using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Rows of headers are headers; the one row of the body, of a type that is documented, is the body itself.</summary>
    public static void Place(PageDraft draft)
    {
        for (int i = 0; i < draft.PropertyTables.Count; i++)
        {
            PropertyTable table = draft.PropertyTables[i];
            if (table.Kind != PropertyTableKind.Parameters || table.Rows.All(static row => row.Location is ParameterLocation.Unsaid or ParameterLocation.Path or ParameterLocation.Query))
            {
                continue;
            }

            List<PropertyRow> rows = [.. table.Rows];
            foreach (PropertyRow header in rows.Where(static row => row.Location == ParameterLocation.Header))
            {
                draft.Headers.Add(new HeaderRow
                {
                    Name = header.Name,
                    Value = header.Description.ToString(),
                    IsRequired = (header.Flags & PropertyFlags.Required) != 0,
                    Anchor = header.Anchor,
                });
            }

            rows.RemoveAll(static row => row.Location == ParameterLocation.Header);
            List<PropertyRow> ofBody = rows.FindAll(static row => row.Location == ParameterLocation.Body);
            if (ofBody.Count == 1 && draft.RequestBody?.Type is null && IsWholeBody(ofBody[0].Type))
            {
                TypeCell type = ofBody[0].Type;
                draft.RequestBody = new RequestBodyProse
                {
                    IsEmpty = false,
                    IsStream = false,
                    SaysJson = true,
                    Type = new NamedLink(type.Name, type.Target, ofBody[0].Anchor + 1),
                    IsCollection = type.IsCollection,
                };
                rows.Remove(ofBody[0]);
            }

            draft.PropertyTables[i] = table with { Rows = rows.ToEquatableArray() };
        }

        draft.PropertyTables.RemoveAll(static table => table.Kind == PropertyTableKind.Parameters && table.Rows.IsEmpty);
    }

    /// <summary>An object of a named type, or a list: a body that is a single value is told as a parameter of it.</summary>
    private static bool IsWholeBody(TypeCell type) =>
        type.Containers.Length == 0 && (type.Kind == TypeCellKind.Named || (type.Kind == TypeCellKind.Primitive && type.IsCollection));

    private static IEnumerable<PropertyTable> Split(PropertyTable table, HashSet<string> placeholders, PropertyTableKind others)
    {
        var ofPath = new List<PropertyRow>();
        var rest = new List<PropertyRow>();
        var ofQuery = new List<PropertyRow>();
        var ofBody = new List<PropertyRow>();
        foreach (PropertyRow row in table.Rows)
        {
            (row.Location switch
            {
                ParameterLocation.Query => ofQuery,
                ParameterLocation.Body => ofBody,
                _ => placeholders.Contains(Normal(row.Name)) ? ofPath : rest,
            }).Add(row);
        }

        (others == PropertyTableKind.RequestBody ? ofBody : ofQuery).AddRange(rest);
        foreach ((PropertyTableKind kind, List<PropertyRow> rows) in new[]
        {
            (PropertyTableKind.PathParameters, ofPath), (PropertyTableKind.QueryParameters, ofQuery), (PropertyTableKind.RequestBody, ofBody),
        })
        {
            if (rows.Count > 0)
            {
                yield return table with { Kind = kind, Rows = rows.ToEquatableArray() };
            }
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
                if (path[i] is '{' or '<' or '[' || (path[i] is ':' or '$' && i > 0 && path[i - 1] == '/'))
                {
                    int end = path.IndexOfAny(s_placeholderEnds, i + 1);
                    end = path[i] is ':' or '$' ? (end < 0 ? path.Length : end) : path.IndexOfAny(['}', '>', ']'], i + 1) is >= 0 and int close ? close : path.Length;
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
