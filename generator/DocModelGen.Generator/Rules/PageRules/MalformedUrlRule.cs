using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>An example URL with a backslash, or with a path where the version belongs.</summary>
internal sealed class MalformedUrlRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.UrlMalformed;

    public override void Check(PageContext context)
    {
        foreach (ExampleMessage request in context.Page.Examples.Where(static message => message.IsRequest))
        {
            string[] faults = [.. Faults(request.Url, context.Page.RequestLines)];
            if (faults.Length > 0)
            {
                context.ReportPart(Descriptor, request.Anchor, request.Url, request.Url, string.Join("; ", faults));
            }
        }
    }

    private static IEnumerable<string> Faults(string url, IReadOnlyList<RequestLine> lines)
    {
        ExampleUrl parsed = ExampleUrl.Parse(url);
        string path = url.Split('?')[0];
        if (path.IndexOf('\\') >= 0)
        {
            yield return "it has a backslash";
        }

        if (parsed.Host.Length > 0 && !parsed.HasVersion && MisplacedPrefix(parsed, lines) is { Length: > 0 } prefix)
        {
            yield return "'" + prefix + "' stands where the version belongs";
        }
    }

    /// <summary>What stands between the host and the part that follows a template, with or without its <c>/$ref</c>.</summary>
    private static string? MisplacedPrefix(ExampleUrl url, IReadOnlyList<RequestLine> lines) =>
        lines
            .SelectMany(static line => new[] { line.Template, line.Template.Replace("/$ref", ""), line.Template + "/$ref" })
            .Select(url.PrefixBefore)
            .FirstOrDefault(static prefix => prefix is not null);
}
