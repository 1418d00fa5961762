using System;
using System.Collections.Generic;
using System.Globalization;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>Reads the request lines of a page: one operation for each method, in the page's order.</summary>
internal static class OperationDrafts
{
    public static IEnumerable<OperationDraft> Of(DocPage page, ProblemList problems, Accounting? accounting)
    {
        var templates = new List<(string Method, UrlTemplate Template)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (RequestLine line in page.RequestLines)
        {
            UrlTemplate? template = RouteReader.Read(line.Template, out string reason);
            if (template is null)
            {
                problems.RequestLineUnreadable(page, line, reason);
                accounting?.Record(page, line.Anchor, RowFate.LeftOut);
                continue;
            }

            accounting?.Record(page, line.Anchor, RowFate.Route);
            if (seen.Add(line.Method + " " + template.Documented))
            {
                templates.Add((line.Method, template));
            }
        }

        var paths = new HashSet<string>(templates.ConvertAll(static line => line.Method + " " + line.Template.Documented), StringComparer.Ordinal);
        templates.RemoveAll(line => OnlyShowsOptions(line.Template) is { } path && paths.Contains(line.Method + " " + path));
        return Group(page, templates);
    }

    /// <summary>The path, where the query has nothing but OData's options: the request's properties set those.</summary>
    private static string? OnlyShowsOptions(UrlTemplate template)
    {
        int query = template.Documented.IndexOf('?');
        return query > 0 && Array.TrueForAll(template.Documented.Substring(query + 1).Split('&'), static option => option.StartsWith("$", StringComparison.Ordinal))
            ? template.Documented.Substring(0, query)
            : null;
    }

    private static List<OperationDraft> Group(DocPage page, List<(string Method, UrlTemplate Template)> templates)
    {
        var drafts = new List<OperationDraft>();
        string name = templates.Count == 0 ? "" : OperationNames.Propose(page, templates.ConvertAll(static line => line.Template));
        foreach ((string method, UrlTemplate template) in templates)
        {
            OperationDraft? draft = drafts.Find(known => known.Method == method);
            if (draft is null)
            {
                string suffix = drafts.Count == 0 ? "" : CSharpIdentifiers.Pascal(method.ToLower(CultureInfo.InvariantCulture));
                drafts.Add(draft = new OperationDraft(page, method, CSharpIdentifiers.Join(name, suffix)));
            }

            draft.Templates.Add(template);
        }

        return drafts;
    }
}
