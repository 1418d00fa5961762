using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>Two resource pages define one type and give a property different types.</summary>
internal sealed class TypeDefinedTwiceRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.TypeDefinedDifferently;

    public override void Check(PageContext context)
    {
        if (context.Page.Kind != PageKind.Resource)
        {
            return;
        }

        foreach (TypeModel type in context.Set.TypesDefinedBy(context.Page))
        {
            TypeView view = context.Set.ViewOf(type);
            if (view.Pages.Count == 1)
            {
                continue;
            }

            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (PropertyRow row in DocumentedRows.RowsOf(context.Page))
            {
                Check(context, type, row, view.Rows.Named(row.Name));
            }
        }
    }

    /// <summary>Reported once, on the later of two pages.</summary>
    private void Check(PageContext context, TypeModel type, PropertyRow row, IEnumerable<(DocPage Page, PropertyRow Row)> documented)
    {
        foreach ((DocPage page, PropertyRow other) in documented.TakeWhile(pair => string.CompareOrdinal(pair.Page.Path, context.Page.Path) < 0))
        {
            if (other.Name == row.Name && CellTypes.Differ(context.Set, context.Page, row.Type, page, other.Type))
            {
                context.Report(
                    Descriptor, row.Anchor + 1, row.Name, Examples.TypeText.Of(type), CellTypes.Text(row.Type), CellTypes.Text(other.Type), PagePaths.FileName(page.Path));
                return;
            }
        }
    }
}
