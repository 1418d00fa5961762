using System;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>A request example whose method and path follow none of the page's request lines.</summary>
internal sealed class ExampleUrlRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.UrlFollowsNoTemplate;

    public override void Check(PageContext context)
    {
        RequestLine[] lines = [.. context.Page.RequestLines];
        ExampleMessage[] requests = [.. context.Page.Examples.Where(static message => message.IsRequest)];
        if (lines.Length == 0 || requests.Length == 0)
        {
            return;
        }

        bool someFollow = requests.Any(request => lines.Any(line => IsInstance(request, line)));
        string host = ExampleUrl.Parse(requests[0].Url).Host;
        foreach (ExampleMessage request in requests)
        {
            ExampleUrl url = ExampleUrl.Parse(request.Url);
            if (lines.Any(line => IsInstance(request, line)))
            {
                continue;
            }

            bool isNear = lines.Any(line => (line.Method == request.Method || !someFollow) && (url.Follows(line.Template) || IsNear(url, line)));
            if (isNear || !IsAside(url, request, host, lines, someFollow))
            {
                context.ReportPart(Descriptor, request.Anchor, request.Url, request.Method + " " + url.Written, Reason(request, url, lines));
            }
        }
    }

    private static bool IsInstance(ExampleMessage request, RequestLine line) =>
        line.Method == request.Method && ExampleUrl.Parse(request.Url).Follows(line.Template);

    /// <summary>Call-backs go to another host or below no version; a page with several steps also shows requests of other pages.</summary>
    private static bool IsAside(ExampleUrl url, ExampleMessage request, string host, RequestLine[] lines, bool someFollow) =>
        someFollow
        || !string.Equals(url.Host, host, StringComparison.OrdinalIgnoreCase)
        || (url.Host.Length > 0 && !url.HasVersion)
        || !lines.Any(line => line.Method == request.Method)
        || IsShownInProse(url, lines);

    /// <summary>"To read the item, request /drives/{drive-id}/items/{item-id}": a template of something else, not a request.</summary>
    private static bool IsShownInProse(ExampleUrl url, RequestLine[] lines) =>
        url.Host.Length == 0 && url.Written.IndexOf('{') >= 0
        && UrlPath.LastName(url.Path) is { } name && !lines.Any(line => UrlPath.LastName(UrlPath.NormalizeTemplate(line.Template)) == name);

    /// <summary>Same resource, one end missing or another letter case: more likely a slip than another operation.</summary>
    private static bool IsNear(ExampleUrl url, RequestLine line) => Difference(url, line) is not null;

    private static string Reason(ExampleMessage request, ExampleUrl url, RequestLine[] lines)
    {
        if (lines.FirstOrDefault(line => url.Follows(line.Template)) is { } otherMethod)
        {
            return "the template's method is " + otherMethod.Method;
        }

        foreach (RequestLine line in lines.OrderByDescending(line => line.Method == request.Method))
        {
            if (Difference(url, line) is { } difference)
            {
                return difference;
            }
        }

        return "the first is '" + lines[0].Method + " " + lines[0].Template + "'";
    }

    private static string? Difference(ExampleUrl url, RequestLine line)
    {
        string template = UrlPath.NormalizeTemplate(line.Template);
        string path = url.PathBelowVersion;
        return url.Follows(WithoutEnd(template, "/$ref") ?? template + "/$ref")
                ? (template.EndsWith("/$ref", StringComparison.Ordinal) ? "the template ends in '/$ref'" : "the template has no '/$ref'")
            : UrlPath.Matches(path, template, StringComparison.OrdinalIgnoreCase) ? "it differs in letter case from '" + line.Template + "'"
            : UrlPath.Matches(WithoutCalls(path), WithoutCalls(template)) ? "it differs in the function's parentheses from '" + line.Template + "'"
            : null;
    }

    private static string? WithoutEnd(string text, string end) =>
        text.EndsWith(end, StringComparison.Ordinal) ? text.Substring(0, text.Length - end.Length) : null;

    private static string WithoutCalls(string path)
    {
        int open = path.IndexOf('(');
        int close = open < 0 ? -1 : path.IndexOf(')', open);
        return close < 0 ? path : path.Substring(0, open) + path.Substring(close + 1);
    }
}
