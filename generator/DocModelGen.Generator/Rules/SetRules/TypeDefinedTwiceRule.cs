using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
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
            // Reported once, on the later of two pages.
            DocPage[] earlier = [.. context.Set.PagesDefining(type).Where(page => string.CompareOrdinal(page.Path, context.Page.Path) < 0)];
            foreach (PropertyRow row in Rows(context.Page))
            {
                Check(context, type, row, earlier);
            }
        }
    }

    private void Check(PageContext context, TypeModel type, PropertyRow row, DocPage[] earlier)
    {
        foreach (DocPage page in earlier)
        {
            foreach (PropertyRow other in Rows(page))
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

    private static IEnumerable<PropertyRow> Rows(DocPage page) =>
        page.PropertyTables
            .Where(static table => table.Kind is PropertyTableKind.Properties or PropertyTableKind.Relationships)
            .SelectMany(static table => table.Rows);
}
