using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>A link to a page that is not there. In a part of a reference links lead nowhere by nature: only folders that are nearly complete are looked at.</summary>
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

    private static bool LeadsNowhere(PageContext context, string target) =>
        PageLinks.FolderOf(context.Page, target) is { } folder
        && context.Set.IsNearlyComplete(folder)
        && context.Set.FindPage(context.Page, target, out _) is null;
}
