using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>Puts arguments into the call of a function whose template leaves them out although the page has a table of them.</summary>
internal static class FunctionArguments
{
    public static UrlTemplate Complete(UrlTemplate template, OperationDraft draft)
    {
        if (draft.Method != "GET" || !HasTable(draft.Page) || template.Parts.Count == 0 || template.Documented.IndexOf('?') >= 0)
        {
            return template;
        }

        UrlPart last = template.Parts[template.Parts.Count - 1];
        if (last.IsPlaceholder || !IsBareCall(last.Text))
        {
            return template;
        }

        HashSet<string> shown = new(template.Names.Select(static name => CSharpIdentifiers.Pascal(name ?? "")), StringComparer.OrdinalIgnoreCase);
        List<PropertyRow> missing =
        [
            .. FunctionRows(draft.Page).Where(row =>
                (row.Flags & PropertyFlags.Optional) == 0 && IsName(row.Name) && !shown.Contains(CSharpIdentifiers.Pascal(row.Name))),
        ];
        if (missing.Count == 0)
        {
            return template;
        }

        var parts = new List<UrlPart>(template.Parts);
        parts.RemoveAt(parts.Count - 1);
        string literal = last.Text.TrimEnd('(', ')') + "(";
        foreach (PropertyRow row in missing)
        {
            string quote = row.Type.Kind == TypeCellKind.Primitive && row.Type.Name != "String" ? "" : "'";
            parts.Add(new UrlPart(literal + row.Name + "=" + quote, IsPlaceholder: false, IsPath: false));
            parts.Add(new UrlPart(row.Name, IsPlaceholder: true, IsPath: false));
            literal = quote + ",";
        }

        parts.Add(new UrlPart(literal.TrimEnd(',') + ")", IsPlaceholder: false, IsPath: false));
        return new UrlTemplate(parts);
    }

    /// <summary>A call without arguments, or a last segment that may be one.</summary>
    private static bool IsBareCall(string text)
    {
        int slash = text.LastIndexOf('/');
        string segment = text.Substring(slash + 1);
        int open = segment.IndexOf('(');
        return slash >= 0 && segment.Length > 0 && (open < 0 || segment.EndsWith("()", StringComparison.Ordinal)) && segment[0] != '$';
    }

    private static bool HasTable(DocPage page) => FunctionRows(page).Any();

    private static IEnumerable<PropertyRow> FunctionRows(DocPage page)
    {
        foreach (PropertyTable table in page.PropertyTables)
        {
            // "Range: cell" calls the arguments of its function path parameters.
            if (table.Kind == PropertyTableKind.FunctionParameters
                || (table.Kind == PropertyTableKind.PathParameters && page.Title.IndexOf(':') > 0))
            {
                foreach (PropertyRow row in table.Rows)
                {
                    yield return row;
                }
            }
        }
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => CSharpIdentifiers.IsWordCharacter(c) || c == '_');
}
