using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// The query options of a request: OData's own, then those that the page has a table of. Optional parameters of a function that no
/// template shows go there too.
/// </summary>
internal sealed class QueryOptions(DocTextLinker texts, ApiForm form, Accounting? accounting)
{
    private static readonly ApiType s_text = ApiTypes.Of(ValueKind.String);
    private static readonly ApiType s_texts = ApiTypes.Of(ValueKind.String, isCollection: true);

    /// <summary>Canonical order.</summary>
    private static readonly (string WireName, string Name, ApiType Type, bool ForOne)[] s_options =
    [
        ("$select", "Select", s_texts, true),
        ("$expand", "Expand", s_texts, true),
        ("$filter", "Filter", s_text, false),
        ("$search", "Search", s_text, false),
        ("$orderby", "OrderBy", s_texts, false),
        ("$top", "Top", ApiTypes.Of(ValueKind.Int32), false),
        ("$skip", "Skip", ApiTypes.Of(ValueKind.Int32), false),
        ("$count", "Count", ApiTypes.Of(ValueKind.Boolean), false),
    ];

    private static readonly Dictionary<string, (string Name, ApiType Type)> s_tokens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$deltatoken"] = ("DeltaToken", s_text),
        ["$skiptoken"] = ("SkipToken", s_text),
        ["$format"] = ("Format", s_text),
    };

    public EquatableArray<QueryOptionModel> Link(OperationDraft draft, ReplyModel reply, EquatableArray<RouteModel> routes, OperationMembers members, HashSet<int> takenRows)
    {
        var options = new List<QueryOptionModel>();
        var taken = new HashSet<string>(InTemplates(routes), StringComparer.OrdinalIgnoreCase);
        if (draft.Method == "GET")
        {
            AddOData(draft.Page, reply, taken, options, members);
        }

        foreach (PropertyTable table in draft.Page.PropertyTables)
        {
            foreach (PropertyRow row in table.Rows)
            {
                if (draft.IsOfUrl(table) && !takenRows.Contains(row.Anchor))
                {
                    accounting?.Record(draft.Page, row.Anchor, RowFate.QueryOption);
                    Add(row.Name.TrimStart('?', '&').TrimEnd('='), TypeOf(row), texts.Link(draft.Page, row.Description), taken, options, members, row.Flags.HasFlag(PropertyFlags.Required));
                }
            }
        }

        AddShown(draft, taken, options, members);
        return options.ToEquatableArray();
    }

    /// <summary>What the page's own examples of a GET ask for, although no table has it.</summary>
    private static void AddShown(OperationDraft draft, HashSet<string> taken, List<QueryOptionModel> options, OperationMembers members)
    {
        foreach (ExampleMessage example in draft.Examples)
        {
            int query = draft.Method == "GET" && example.IsRequest && example.Method == "GET" ? example.Url.IndexOf('?') : -1;
            if (query < 0 || !Follows(draft, example.Url.Substring(0, query)))
            {
                continue;
            }

            foreach (string option in example.Url.Substring(query + 1).Split('&'))
            {
                int equals = option.IndexOf('=');
                string name = equals < 0 ? "" : option.Substring(0, equals);

                // OData 4.01 takes its options without the dollar sign too.
                if (IsName(name) && !taken.Contains("$" + name))
                {
                    Add(name, s_text, DocText.Empty, taken, options, members);
                }
            }
        }
    }

    /// <summary>The last name of the path is that of a template.</summary>
    private static bool Follows(OperationDraft draft, string path)
    {
        string? last = UrlPath.LastName(ExampleUrl.Parse(path).Path);
        return last is not null && draft.Templates.Exists(template =>
            string.Equals(UrlPath.LastName(UrlPath.NormalizeTemplate(template.Documented)), last, StringComparison.OrdinalIgnoreCase)
            || template.Parts[template.Parts.Count - 1].IsPlaceholder);
    }

    private static bool IsName(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!(CSharpIdentifiers.IsWordCharacter(text[i]) || text[i] is '_' or '-' or '.' || (i == 0 && text[i] == '$')))
            {
                return false;
            }
        }

        return text.Length > 0 && text != "$";
    }

    private void AddOData(
        DocPage page,
        ReplyModel reply,
        HashSet<string> taken,
        List<QueryOptionModel> options,
        OperationMembers members)
    {
        bool isList = reply.Kind == ReplyKind.Collection || (reply.Kind == ReplyKind.Value && reply.Type!.IsCollection);
        bool saysNothing = form.IsGraph(page) && page.QueryOptions.IsEmpty && !page.RefusesODataQuery;
        bool saysAll = page.SupportsODataQuery || (saysNothing && reply.Type?.Kind == ValueKind.Object);
        var named = new HashSet<string>(page.QueryOptions, StringComparer.OrdinalIgnoreCase);
        foreach ((string wireName, string name, ApiType type, bool forOne) in s_options)
        {
            if (named.Remove(wireName) || (saysAll && (isList || forOne)))
            {
                if (taken.Add(wireName))
                {
                    options.Add(new QueryOptionModel(wireName, members.Claim(name, "Option"), type, DocText.Empty));
                }
            }
        }

        foreach (string other in page.QueryOptions)
        {
            if (named.Contains(other))
            {
                Add(other, s_text, DocText.Empty, taken, options, members);
            }
        }
    }

    private static void Add(
        string wireName,
        ApiType type,
        DocText summary,
        HashSet<string> taken,
        List<QueryOptionModel> options,
        OperationMembers members,
        bool isRequired = false)
    {
        if (wireName.Length == 0 || !taken.Add(wireName))
        {
            return;
        }

        (string name, ApiType known) = s_tokens.TryGetValue(wireName, out var token) ? token : (CSharpIdentifiers.Pascal(wireName), type);
        foreach (var option in s_options)
        {
            if (string.Equals(option.WireName, wireName, StringComparison.OrdinalIgnoreCase))
            {
                (name, known) = (option.Name, option.Type);
            }
        }

        options.Add(new QueryOptionModel(wireName, members.Claim(name, "Option"), known, summary)
        {
            IsRequired = isRequired && !summary.Runs.Any(static run => run.Text.IndexOf("required", StringComparison.OrdinalIgnoreCase) >= 0),
        });
    }

    /// <summary>What has a form of its own in a URL; the rest is text for the caller to write.</summary>
    private static ApiType TypeOf(PropertyRow row)
    {
        ValueKind? kind = row.Type.Kind == TypeCellKind.Primitive ? Primitives.Parse(row.Type.Name) : null;
        return ApiTypes.Of(kind is null or ValueKind.Binary or ValueKind.Stream or ValueKind.Json ? ValueKind.String : kind.Value, null, row.Type.IsCollection);
    }

    /// <summary>Options that a template carries already: a URL has each once.</summary>
    private static IEnumerable<string> InTemplates(EquatableArray<RouteModel> routes)
    {
        foreach (RouteModel route in routes)
        {
            int query = route.Template.IndexOf('?');
            if (query < 0)
            {
                continue;
            }

            foreach (string option in route.Template.Substring(query + 1).Split('&'))
            {
                int equals = option.IndexOf('=');
                yield return equals < 0 ? option : option.Substring(0, equals);
            }
        }
    }
}
