using System;
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
        var work = new MatchingWork();
        bool hasVersions = (context.Page.Signs & PageSigns.Graph) != 0;
        var templates = new Lazy<RequestTemplates>(() => new RequestTemplates(context.Page.RequestLines.SelectMany(WithEachEnd), work));
        foreach (ExampleMessage request in context.Page.Examples.Where(static message => message.IsRequest))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string[] faults = [.. Faults(request.Url, templates, hasVersions)];
            if (work.IsSpent)
            {
                context.Report(Descriptors.JudgedInPart, request.Anchor, Descriptor.Id, MatchingWork.TooMuch);
                return;
            }

            if (faults.Length > 0)
            {
                context.ReportPart(Descriptor, request.Anchor, request.Url, request.Url, string.Join("; ", faults));
            }
        }
    }

    private static IEnumerable<string> Faults(string url, Lazy<RequestTemplates> templates, bool hasVersions)
    {
        ExampleUrl parsed = ExampleUrl.Parse(url);
        string path = url.Split('?')[0];
        if (path.IndexOf('\\') >= 0)
        {
            yield return "it has a backslash";
        }

        // What stands between the host and the part that follows a template is a version or nothing in Microsoft Graph; elsewhere it is the base address.
        if (hasVersions && parsed.Host.Length > 0 && !parsed.HasVersion && templates.Value.FirstOf(parsed)?.Prefix is { Length: > 0 } prefix)
        {
            yield return "'" + prefix + "' stands where the version belongs";
        }
    }

    /// <summary>With and without its <c>/$ref</c>.</summary>
    private static string[] WithEachEnd(RequestLine line) => [line.Template, line.Template.Replace("/$ref", ""), line.Template + "/$ref"];
}
