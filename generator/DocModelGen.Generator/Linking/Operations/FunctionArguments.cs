using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// Makes the arguments of a function's call parameters: those that the template shows with a value for example, and those that it leaves
/// out although the page has a table of them. Those that the table calls optional become a part of the template that may be left out:
/// <c>range{(address='')}</c>, <c>jobs(id='{id}'{,from=,to=})</c>.
/// </summary>
internal static class FunctionArguments
{
    /// <summary>Where the arguments that may be left out begin in what <see cref="Complete"/> makes; the end of the text where there are none.</summary>
    public static int OptionalStart(string literal)
    {
        int open = literal.IndexOf('{');
        return open < 0 ? literal.Length : open;
    }

    public static UrlTemplate Complete(UrlTemplate template, OperationDraft draft)
    {
        UrlTemplate shown = OpenShown(FunctionLists.Open(template), draft);
        return draft.Method == "GET" && HasTable(draft.Page) && shown.Parts.Count > 0 && shown.Documented.IndexOf('?') < 0
            ? AddOptional(AddMissing(shown, draft), draft)
            : shown;
    }

    /// <summary><c>(count=n)</c>, <c>(on='reviewer')</c>: every call chooses these values anew.</summary>
    private static UrlTemplate OpenShown(UrlTemplate template, OperationDraft draft)
    {
        if (template.Documented.IndexOf('=') < 0)
        {
            return template;
        }

        var parts = new List<UrlPart>();
        bool isQuery = false;
        string open = "";
        foreach (UrlPart part in template.Parts)
        {
            if (part.IsPlaceholder)
            {
                parts.Add(part);
                continue;
            }

            int query = isQuery ? 0 : part.Text.IndexOf('?');
            int end = query < 0 ? part.Text.Length : query;
            int written = 0;
            for (int equals = part.Text.IndexOf('=', 0, end); equals >= 0; equals = part.Text.IndexOf('=', equals + 1, end - equals - 1))
            {
                if (ParameterNames.CallArgument(part.Text, equals) is { } name && ValueEnd(part.Text, equals + 1, end) is { } valueEnd)
                {
                    bool isQuoted = part.Text[equals + 1] == '\'';
                    string quote = !isQuoted && IsText(draft.Page, name) ? "'" : "";
                    int valueStart = isQuoted ? equals + 2 : equals + 1;
                    parts.Add(new UrlPart(open + part.Text.Substring(written, valueStart - written) + quote, IsPlaceholder: false, IsPath: false));
                    parts.Add(new UrlPart(name, IsPlaceholder: true, IsPath: false));
                    open = quote;
                    written = valueEnd;
                    equals = valueEnd - 1;
                }
            }

            isQuery |= query >= 0;
            if (written < part.Text.Length)
            {
                parts.Add(new UrlPart(open + part.Text.Substring(written), IsPlaceholder: false, IsPath: false));
                open = "";
            }
        }

        return parts.Count == template.Parts.Count ? template : new UrlTemplate(parts);
    }

    /// <summary>Where a literal value ends, before its closing quote if it has one; null for what is no literal, or an alias.</summary>
    private static int? ValueEnd(string text, int start, int end)
    {
        if (start >= end)
        {
            return null;
        }

        bool isQuoted = text[start] == '\'';
        int close = isQuoted ? text.IndexOf('\'', start + 1, end - start - 1) : text.IndexOfAny([',', ')', '\'', '('], start, end - start);
        int behind = isQuoted ? close + 1 : close;
        return close > start && behind < end && text[behind] is ',' or ')' && text[start] != '@' ? close : null;
    }

    private static bool IsText(DocPage page, string name)
    {
        foreach (PropertyTable table in page.PropertyTables)
        {
            foreach (PropertyRow row in table.Rows)
            {
                if (row.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return row.Type is { Kind: TypeCellKind.Primitive, Name: "String" };
                }
            }
        }

        return false;
    }

    private static UrlTemplate AddMissing(UrlTemplate template, OperationDraft draft)
    {
        UrlPart last = template.Parts[template.Parts.Count - 1];
        if (last.IsPlaceholder || !IsBareCall(last.Text))
        {
            return template;
        }

        List<PropertyRow> missing = Missing(template, draft.Page, isOptional: false);
        if (missing.Count == 0)
        {
            return template;
        }

        var parts = new List<UrlPart>(template.Parts);
        parts.RemoveAt(parts.Count - 1);
        string literal = last.Text.TrimEnd('(', ')') + "(";
        foreach (PropertyRow row in missing)
        {
            string quote = IsQuoted(row) ? "'" : "";
            parts.Add(new UrlPart(literal + row.Name + "=" + quote, IsPlaceholder: false, IsPath: false));
            parts.Add(new UrlPart(row.Name, IsPlaceholder: true, IsPath: false));
            literal = quote + ",";
        }

        parts.Add(new UrlPart(literal.TrimEnd(',') + ")", IsPlaceholder: false, IsPath: false));
        return new UrlTemplate(parts);
    }

    private static UrlTemplate AddOptional(UrlTemplate template, OperationDraft draft)
    {
        string last = template.Parts[template.Parts.Count - 1] is { IsPlaceholder: false } part ? part.Text : "";
        bool hasArguments = last.EndsWith(")", StringComparison.Ordinal) && !last.EndsWith("()", StringComparison.Ordinal);
        if (!hasArguments && !IsBareCall(last))
        {
            return template;
        }

        List<string> arguments = Missing(template, draft.Page, isOptional: true)
            .Where(row => !row.Type.IsCollection && !IsShownElsewhere(draft, row.Name) && !IsOptionInExamples(draft, row.Name))
            .Select(static row => row.Name + (IsQuoted(row) ? "=''" : "="))
            .ToList();
        if (arguments.Count == 0)
        {
            return template;
        }

        string list = string.Join(",", arguments);
        string end = hasArguments ? last.Substring(0, last.Length - 1) + "{," + list + "})" : last.TrimEnd('(', ')') + "{(" + list + ")}";
        return template.With([.. template.Parts.Take(template.Parts.Count - 1), new UrlPart(end, IsPlaceholder: false, IsPath: false)]);
    }

    /// <summary>Rows of the function's table that no placeholder of the template stands for.</summary>
    private static List<PropertyRow> Missing(UrlTemplate template, DocPage page, bool isOptional)
    {
        HashSet<string> shown = new(template.Names.Select(static name => CSharpIdentifiers.Pascal(name ?? "")), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. FunctionRows(page).Where(row =>
                (row.Flags & PropertyFlags.Optional) != 0 == isOptional && IsName(row.Name) && shown.Add(CSharpIdentifiers.Pascal(row.Name))),
        ];
    }

    private static bool IsQuoted(PropertyRow row) => !row.Type.IsCollection && (row.Type.Kind != TypeCellKind.Primitive || row.Type.Name == "String");

    /// <summary>The page lists the forms of the call that there are.</summary>
    private static bool IsShownElsewhere(OperationDraft draft, string name) => draft.Templates.Exists(template =>
        template.Documented.IndexOf("(" + name + "=", StringComparison.OrdinalIgnoreCase) >= 0
        || template.Documented.IndexOf("," + name + "=", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>What an example asks for behind its question mark is an option of the query.</summary>
    private static bool IsOptionInExamples(OperationDraft draft, string name)
    {
        foreach (ExampleMessage example in draft.Page.Examples)
        {
            int query = example.IsRequest ? example.Url.IndexOf('?') : -1;
            if (query >= 0 && example.Url.IndexOf(name + "=", query, StringComparison.OrdinalIgnoreCase) is > 0 and int at && example.Url[at - 1] is '?' or '&')
            {
                return true;
            }
        }

        return false;
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
            bool isOfFunction = table.Kind == PropertyTableKind.FunctionParameters
                || (table.Kind == PropertyTableKind.PathParameters && page.Title.IndexOf(':') > 0);
            foreach (PropertyRow row in table.Rows)
            {
                if (isOfFunction || (table.Kind is PropertyTableKind.RequestBody or PropertyTableKind.QueryParameters && IsShownInCall(page, row.Name)))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>What a page calls a query parameter is an argument where its example says <c>getTypes(category='x')</c>.</summary>
    private static bool IsShownInCall(DocPage page, string name)
    {
        foreach (ExampleMessage example in page.Examples)
        {
            int query = example.IsRequest ? example.Url.IndexOf('?') : 0;
            string path = query < 0 ? example.Url : example.Url.Substring(0, query);
            int at = path.IndexOf(name + "=", StringComparison.Ordinal);
            if (at > 0 && path[at - 1] is '(' or ',')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => CSharpIdentifiers.IsWordCharacter(c) || c == '_');
}
