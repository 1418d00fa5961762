using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>
/// Lists of APIs that are not OData's: an object with one array in it and something that says how the list goes on, or an array that a query
/// parameter or a header goes on with. What says neither is no list of pages.
/// </summary>
internal sealed class Pagings(TypeResolver resolver, ApiForm form)
{
    private const int MaximumDepth = 2;

    private static readonly string[] s_links = ["next", "nextlink", "nexturl", "nexturi", "nexthref", "nextpageurl", "nextpageuri", "nextpagelink", "href"];

    private static readonly string[] s_cursors =
    [
        "nextcursor", "cursor", "nexttoken", "nextpagetoken", "continuationtoken", "continuation", "pagetoken", "endcursor", "after", "nextpage", "nextoffset", "next", "marker", "nextmarker",
    ];

    private static readonly string[] s_cursorParameters =
        ["cursor", "after", "startingafter", "pagetoken", "token", "continuationtoken", "nexttoken", "continuation", "starttoken", "marker", "startafter"];

    private static readonly string[] s_pageParameters = ["page", "pagenumber", "pageindex", "pageno", "pagenum"];

    private static readonly string[] s_offsetParameters = ["offset", "skip", "startindex", "startat"];

    private static readonly string[] s_pageCounts = ["totalpages", "pagecount", "lastpage", "pages", "numpages", "pagestotal", "hasmore", "hasnext", "hasnextpage", "more", "morepages"];

    private static readonly string[] s_counts = ["total", "totalcount", "totalitems", "totalresults", "count", "hasmore", "hasnext", "more"];

    private static readonly string[] s_addressWords = ["url", "uri", "link", "address"];

    private static readonly string[] s_envelopes = ["meta", "metadata", "pagination", "paging", "links", "_links", "page", "pageinfo", "next", "responsemetadata"];

    /// <summary>What the draft's reply lists and how; null where it lists nothing.</summary>
    public FoundPaging? Find(OperationDraft draft)
    {
        if (draft.Method != "GET" || form.IsOData(draft.Page))
        {
            return null;
        }

        string[] parameters = [.. draft.Page.PropertyTables.Where(static table => table.Kind == PropertyTableKind.QueryParameters).SelectMany(static table => table.Rows).Select(static row => row.Name)];
        FoundReply? reply = draft.Found ?? Linked(draft);
        if (reply is { IsCollection: true })
        {
            return (Header(draft) ?? Counted(parameters, items: null, wrapper: null)) is { } bare ? new FoundPaging(reply.Entry, Wrapper: null, bare) : null;
        }

        if (reply?.Entry is not TypeEntry wrapper)
        {
            return null;
        }

        PropertyEntry[] lists = [.. wrapper.Properties.Where(property => property.Row.Row.Type.Containers.Length == 0 && resolver.Resolve(property.Row) is { IsCollection: true, Target: TypeEntry })];
        return lists is [var items] && (NextOf(draft.Page, wrapper, parameters, items.WireName) ?? Counted(parameters, items.WireName, wrapper) ?? Header(draft, items.WireName)) is { } paging
            ? new FoundPaging(resolver.Resolve(items.Row).Target!, wrapper, paging)
            : null;
    }

    private FoundReply? Linked(OperationDraft draft) =>
        draft.Page.Response is { Type: { } link } response && resolver.Find(draft.Page, link) is { } entry ? new FoundReply(entry, response.IsCollection) : null;

    private static PagingModel? Header(OperationDraft draft, string? items = null) =>
        (draft.Page.Signs & PageSigns.LinkHeader) == 0 ? null : new PagingModel { Kind = PagingKind.Header, Items = items, Next = null, Parameter = null };

    /// <summary>An address or a cursor in the reply.</summary>
    private PagingModel? NextOf(DocPage page, TypeEntry wrapper, string[] parameters, string items)
    {
        string? cursorParameter = Array.Find(parameters, static name => s_cursorParameters.Contains(Normal(name)));
        foreach ((string path, PropertyEntry property) in Paths(wrapper, "", depth: 0))
        {
            string name = Normal(property.WireName);
            if (s_links.Contains(name) && IsText(property) && (cursorParameter is null || SaysAddress(page, property)))
            {
                return new PagingModel { Kind = PagingKind.Link, Items = items, Next = path, Parameter = null };
            }

            string? own = Array.Find(parameters, parameter => name == "next" + Normal(parameter) || (name == Normal(parameter) && s_cursorParameters.Contains(name)));
            if (s_cursors.Contains(name) && (own ?? cursorParameter) is { } takes)
            {
                return new PagingModel { Kind = PagingKind.Cursor, Items = items, Next = path, Parameter = takes };
            }
        }

        return null;
    }

    /// <summary>A query parameter counts, and the reply may say how far.</summary>
    private PagingModel? Counted(string[] parameters, string? items, TypeEntry? wrapper)
    {
        foreach ((string[] names, string[] ends, PagingKind kind) in new[] { (s_pageParameters, s_pageCounts, PagingKind.Page), (s_offsetParameters, s_counts, PagingKind.Offset) })
        {
            if (Array.Find(parameters, name => names.Contains(Normal(name))) is { } counter)
            {
                string? end = wrapper is null ? null : Paths(wrapper, "", depth: 0).Where(found => ends.Contains(Normal(found.Property.WireName)) && !IsText(found.Property)).Select(static found => found.Path).FirstOrDefault();
                return new PagingModel { Kind = kind, Items = items, Next = end, Parameter = counter };
            }
        }

        return null;
    }

    /// <summary>Properties of the reply, and of objects in it that are named after paging.</summary>
    private IEnumerable<(string Path, PropertyEntry Property)> Paths(TypeEntry type, string before, int depth)
    {
        foreach (PropertyEntry property in type.Properties)
        {
            string path = before + property.WireName;
            ResolvedType resolved = resolver.Resolve(property.Row);
            if (resolved is { Target: TypeEntry inner, IsCollection: false })
            {
                if (depth < MaximumDepth && s_envelopes.Contains(property.WireName.ToLowerInvariant()))
                {
                    foreach (var nested in Paths(inner, path + ".", depth + 1))
                    {
                        yield return nested;
                    }
                }
            }
            else if (path.IndexOf(".href", StringComparison.Ordinal) < 0 || path.EndsWith("next.href", StringComparison.OrdinalIgnoreCase))
            {
                yield return (path, property);
            }
        }
    }

    /// <summary>Of an inferred reply, a null says nothing of the type.</summary>
    private static bool IsText(PropertyEntry property) =>
        property.Row.Row.Type is { Kind: TypeCellKind.Primitive, Name: "String" } or { Kind: TypeCellKind.Untyped or TypeCellKind.Unknown or TypeCellKind.Empty };

    private static bool SaysAddress(DocPage page, PropertyEntry property)
    {
        PropertyRow row = property.Row.Row;
        string text = row.Type.Text + " " + string.Concat(row.Description.Runs.Select(static run => run.Text));
        return Normal(property.WireName) is not ("next" or "href")
            || s_addressWords.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            || page.Examples.Any(example => ShowsAddress(example.Body, property.WireName));
    }

    private static bool ShowsAddress(string? body, string name)
    {
        int at = body?.IndexOf("\"" + name + "\"", StringComparison.Ordinal) ?? -1;
        int open = at < 0 ? -1 : body!.IndexOf('"', Math.Min(body.Length, at + name.Length + 2));
        int close = open < 0 ? -1 : body!.IndexOf('"', open + 1);
        return close > 0 && body!.IndexOf('/', open, close - open) > 0;
    }

    private static string Normal(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();
}

/// <summary>What a reply lists, the type around it, and how it goes on.</summary>
internal sealed record FoundPaging(NamedEntry? Item, TypeEntry? Wrapper, PagingModel Model);
