using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// The query options of a request: OData's own, then those that the page has a table of. Optional parameters of a function that no
/// template shows go there too.
/// </summary>
internal sealed class QueryOptions(DocTextLinker texts, ApiForm form, Accounting? accounting)
{
    /// <summary>Canonical order.</summary>
    private static readonly (string WireName, string Name, QueryOptionKind Kind, bool ForOne)[] s_options =
    [
        ("$select", "Select", QueryOptionKind.TextList, true),
        ("$expand", "Expand", QueryOptionKind.TextList, true),
        ("$filter", "Filter", QueryOptionKind.Text, false),
        ("$search", "Search", QueryOptionKind.Text, false),
        ("$orderby", "OrderBy", QueryOptionKind.TextList, false),
        ("$top", "Top", QueryOptionKind.Int32, false),
        ("$skip", "Skip", QueryOptionKind.Int32, false),
        ("$count", "Count", QueryOptionKind.Boolean, false),
    ];

    private static readonly Dictionary<string, (string Name, QueryOptionKind Kind)> s_tokens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$deltatoken"] = ("DeltaToken", QueryOptionKind.Text),
        ["$skiptoken"] = ("SkipToken", QueryOptionKind.Text),
        ["$format"] = ("Format", QueryOptionKind.Text),
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
                    Add(row.Name.TrimStart('?', '&').TrimEnd('='), KindOf(row), texts.Link(draft.Page, row.Description), taken, options, members);
                }
            }
        }

        return options.ToEquatableArray();
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
        foreach ((string wireName, string name, QueryOptionKind kind, bool forOne) in s_options)
        {
            if (named.Remove(wireName) || (saysAll && (isList || forOne)))
            {
                if (taken.Add(wireName))
                {
                    options.Add(new QueryOptionModel(wireName, members.Claim(name, "Option"), kind, DocText.Empty));
                }
            }
        }

        foreach (string other in page.QueryOptions)
        {
            if (named.Contains(other))
            {
                Add(other, QueryOptionKind.Text, DocText.Empty, taken, options, members);
            }
        }
    }

    private static void Add(
        string wireName,
        QueryOptionKind kind,
        DocText summary,
        HashSet<string> taken,
        List<QueryOptionModel> options,
        OperationMembers members)
    {
        if (wireName.Length == 0 || !taken.Add(wireName))
        {
            return;
        }

        (string name, QueryOptionKind known) = s_tokens.TryGetValue(wireName, out var token) ? token : (CSharpIdentifiers.Pascal(wireName), kind);
        foreach (var option in s_options)
        {
            if (string.Equals(option.WireName, wireName, StringComparison.OrdinalIgnoreCase))
            {
                (name, known) = (option.Name, option.Kind);
            }
        }

        options.Add(new QueryOptionModel(wireName, members.Claim(name, "Option"), known, summary));
    }

    private static QueryOptionKind KindOf(PropertyRow row) => row.Type switch
    {
        { IsCollection: true } => QueryOptionKind.TextList,
        { Kind: TypeCellKind.Primitive, Name: "Int32" } => QueryOptionKind.Int32,
        { Kind: TypeCellKind.Primitive, Name: "Boolean" } => QueryOptionKind.Boolean,
        _ => QueryOptionKind.Text,
    };

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
