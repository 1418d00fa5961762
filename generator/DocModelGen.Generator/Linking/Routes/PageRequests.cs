using System;
using System.Collections.Generic;
using System.Globalization;

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

    private PageRequests(DocPage page)
    {
        var templates = new List<(string Method, UrlTemplate Template)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (RequestLine line in page.RequestLines)
        {
            UrlTemplate? template = RouteReader.Read(line.Template, out string reason);
            if (template is null)
            {
                Unreadable.Add((line, reason));
            }
            else if (seen.Add(line.Method + " " + template.Documented))
            {
                templates.Add((line.Method, template));
            }
        }

        templates.RemoveAll(line => OnlyShowsOptions(line.Template) is { } path && seen.Contains(line.Method + " " + path));
        string name = templates.Count == 0 ? "" : OperationNames.Propose(page, templates.ConvertAll(static line => line.Template));
        foreach ((string method, UrlTemplate template) in templates)
        {
            Find(method, name).Templates.Add(template);
        }
    }

    /// <summary>One for each method, in the page's order.</summary>
    public List<MethodRequests> Methods { get; } = [];

    public List<(RequestLine Line, string Reason)> Unreadable { get; } = [];

    public static PageRequests Of(DocPage page) => s_cache.GetOrCreate(page, static page => new PageRequests(page));

    private MethodRequests Find(string method, string name)
    {
        MethodRequests? requests = Methods.Find(known => known.Method == method);
        if (requests is null)
        {
            string suffix = Methods.Count == 0 ? "" : CSharpIdentifiers.Pascal(method.ToLower(CultureInfo.InvariantCulture));
            Methods.Add(requests = new MethodRequests(method, CSharpIdentifiers.Join(name, suffix)));
        }

        return requests;
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

/// <summary>The templates of one method of a page, and the name that the page gives them.</summary>
internal sealed class MethodRequests(string method, string name)
{
    public string Method { get; } = method;

    public string Name { get; } = name;

    public List<UrlTemplate> Templates { get; } = [];
}
