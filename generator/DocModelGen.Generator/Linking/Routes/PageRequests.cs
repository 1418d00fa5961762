using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>
/// The request lines of a page, read, and the names that the page alone gives its operations. Kept for as long as the page lives:
/// linking anew after an edit reads only the edited page.
/// </summary>
internal sealed class PageRequests
{
    private static readonly WeakCache<DocPage, PageRequests> s_cache = new();

    private readonly TemplateReplies? _replies;

    private PageRequests(DocPage page)
    {
        var templates = new List<(string Method, UrlTemplate Template)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RequestLine line in page.RequestLines)
        {
            UrlTemplate? template = RouteReader.Read(line.Template, out string reason);
            if (template is null)
            {
                Unreadable.Add((line, reason));
                continue;
            }

            template = line.IsPreview ? new UrlTemplate(template.Parts) { IsPreview = true } : template;
            string request = line.Method + " " + template.Documented;
            if (!seen.TryGetValue(request, out int known))
            {
                seen.Add(request, templates.Count);
                templates.Add((line.Method, template));
            }
            else if (!template.IsPreview)
            {
                templates[known] = (line.Method, template);
            }
        }

        templates.RemoveAll(line => OnlyShowsOptions(line.Template) is { } path && seen.ContainsKey(line.Method + " " + path));
        string name = templates.Count == 0 ? "" : OperationNames.Propose(page, templates.ConvertAll(static line => line.Template));
        _replies = TemplateReplies.Of(page, templates);
        string firstMethod = templates.Count == 0 ? "" : templates[0].Method;
        foreach ((string method, UrlTemplate template) in templates)
        {
            string suffix = method == firstMethod ? "" : CSharpIdentifiers.Pascal(method.ToLower(CultureInfo.InvariantCulture));
            Find(method, template, CSharpIdentifiers.Join(name, suffix)).Templates.Add(template);
        }

        ShareExamples(page);
    }

    /// <summary>One for each method and kind of reply, in the page's order.</summary>
    public List<MethodRequests> Methods { get; } = [];

    public List<(RequestLine Line, string Reason)> Unreadable { get; } = [];

    public static PageRequests Of(DocPage page) => s_cache.GetOrCreate(page, static page => new PageRequests(page));

    private MethodRequests Find(string method, UrlTemplate template, string name)
    {
        ReplyShape shape = ShapeOf(method, template);
        MethodRequests? requests = Methods.Find(known => known.Method == method && known.OwnShape == shape);
        if (requests is null)
        {
            string own = shape == ReplyShape.Unknown ? name : CSharpIdentifiers.Join(name, TemplateReplies.NameEnd(template));
            Methods.Add(requests = new MethodRequests(method, own, shape));
        }

        return requests;
    }

    private ReplyShape ShapeOf(string method, UrlTemplate? template) =>
        method == "GET" && template is not null && _replies is not null ? _replies.OwnShape(template) : ReplyShape.Unknown;

    /// <summary>Examples of one request say nothing of another; where an update by PUT has none, those by PATCH are its own, and the other way round.</summary>
    private void ShareExamples(DocPage page)
    {
        if (Methods.Count < 2)
        {
            Methods.ForEach(requests => requests.Examples.AddRange(page.Examples));
            return;
        }

        MethodRequests? current = Methods[0];
        foreach (ExampleMessage example in page.Examples)
        {
            if (example.IsRequest)
            {
                ReplyShape shape = ShapeOf(example.Method, _replies?.Find(example.Url));
                current = Methods.Find(requests => requests.Method == example.Method && requests.OwnShape == shape);
            }

            current?.Examples.Add(example);
        }

        foreach (MethodRequests requests in Methods.Where(static requests => requests.Examples.Count == 0 && requests.IsUpdate))
        {
            requests.Examples.AddRange(Methods.Where(static other => other.IsUpdate).SelectMany(static other => other.Examples).ToList());
        }
    }

    /// <summary>The path, where the query has nothing but OData's options: the request's properties set those.</summary>
    private static string? OnlyShowsOptions(UrlTemplate template)
    {
        int query = template.Documented.IndexOf('?');
        return query > 0 && Array.TrueForAll(template.Documented.Substring(query + 1).Split('&'), static option => option.StartsWith("$", StringComparison.Ordinal))
            ? template.Documented.Substring(0, query)
            : null;
    }
}

/// <summary>The templates of one method of a page that are answered alike, the name that the page gives them, and the page's examples of them.</summary>
internal sealed class MethodRequests(string method, string name, ReplyShape ownShape)
{
    public string Method { get; } = method;

    public string Name { get; } = name;

    /// <summary>Unknown for the page's own request; else what other templates of it are answered with.</summary>
    public ReplyShape OwnShape { get; } = ownShape;

    public List<UrlTemplate> Templates { get; } = [];

    public List<ExampleMessage> Examples { get; } = [];

    public bool IsUpdate => Method is "PUT" or "PATCH";
}
