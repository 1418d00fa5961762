using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>The linked model and the look-ups that rules need.</summary>
internal sealed class LinkedPages
{
    public LinkedPages(ApiModel model, ImmutableArray<ParsedPage> parsed)
    {
        DocPage[] pages = [.. parsed.Select(static page => page.Page).OrderBy(static page => page.Path, StringComparer.Ordinal).SelectMany(static page => page.WithParts())];
        Model = model;
        Pages = new PageIndex(pages);
        Operations = model.Operations
            .SelectMany(static operation => operation.OtherSourcePaths.Prepend(operation.SourcePath).Select(path => (Path: path, Operation: operation)))
            .ToLookup(static pair => pair.Path, static pair => pair.Operation, StringComparer.Ordinal);
        Problems = model.Problems.ToLookup(static problem => problem.Path, StringComparer.Ordinal);
        Types = Index(model.Types, static type => type.FullName);
        Enums = Index(model.Enums, static type => type.FullName);
        CompleteFolders = PageLinks.NearlyCompleteFolders(pages, Pages);
        ByPath = pages.ToLookup(static page => page.Key, StringComparer.Ordinal);
        TypesByPage = model.Types
            .SelectMany(static type => type.SourcePaths.Select(page => (Page: page, Type: type)))
            .ToLookup(static pair => pair.Page, static pair => pair.Type, StringComparer.Ordinal);
        ByRoute = model.Operations
            .SelectMany(static operation => operation.Routes.Take(1).Select(route => (Key: RouteKey(operation.Method, route.Documented), Operation: operation)))
            .GroupBy(static pair => (pair.Key, pair.Operation.Body?.Type, pair.Operation.Reply.Type, pair.Operation.Status))
            .Select(static group => group.OrderBy(static pair => pair.Operation.SourcePath, StringComparer.Ordinal).First())
            .ToLookup(static pair => pair.Key, static pair => pair.Operation, StringComparer.Ordinal);
        (DocPage Page, MemberTable Table)[] tables = [.. pages
            .SelectMany(static page => page.MemberTables.Select(table => (Page: page, Table: table)))
            .Where(static pair => pair.Table.EnumName is not null)];
        MemberTablesByPage = tables.ToLookup(static pair => pair.Page.Key + "\n" + pair.Table.EnumName!.ToLowerInvariant(), static pair => pair.Table, StringComparer.Ordinal);
        MemberTables = tables.ToLookup(static pair => (WireName.NamespaceOf(pair.Page.Namespace) + "." + pair.Table.EnumName).ToLowerInvariant(), StringComparer.Ordinal);
    }

    public ApiModel Model { get; }

    public PageIndex Pages { get; }

    public ILookup<string, OperationModel> Operations { get; }

    public ILookup<string, ModelProblem> Problems { get; }

    public Dictionary<string, TypeModel> Types { get; }

    public Dictionary<string, EnumModel> Enums { get; }

    public HashSet<string> CompleteFolders { get; }

    public ILookup<string, DocPage> ByPath { get; }

    public ILookup<string, TypeModel> TypesByPage { get; }

    public ILookup<string, OperationModel> ByRoute { get; }

    public ILookup<string, (DocPage Page, MemberTable Table)> MemberTables { get; }

    public ILookup<string, MemberTable> MemberTablesByPage { get; }

    public static string RouteKey(string method, string template) => method + " " + UrlPath.NormalizeTemplate(template);

    private static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var index = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (T item in items)
        {
            index[name(item)] = item;
        }

        return index;
    }
}
