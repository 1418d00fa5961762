using System;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>A link into a folder of the set, to a page that is not there. Links out of a partial set lead nowhere by nature.</summary>
internal sealed class LinkRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LinkLeadsNowhere;

    public override void Check(PageContext context)
    {
        foreach (PageLink link in context.Page.Links)
        {
            if (LeadsNowhere(context, link.Target))
            {
                context.Report(Descriptor, link.Anchor, link.Target);
            }
        }
    }

    private static bool LeadsNowhere(PageContext context, string target)
    {
        string path = target.Split('#', '?')[0].Replace('\\', '/');
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/", StringComparison.Ordinal) || path.IndexOf(':') >= 0)
        {
            return false;
        }

        string full = PagePaths.Combine(PagePaths.Folder(context.Page.Path), path);
        return context.Set.HasFolder(PagePaths.Folder(full)) && context.Set.FindPage(context.Page, path, out _) is null;
    }
}
