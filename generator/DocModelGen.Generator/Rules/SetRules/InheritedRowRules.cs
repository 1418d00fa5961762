using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>What the two rules about repeated properties share: each row of a derived type's page beside the nearest base's rows of that name.</summary>
internal abstract class InheritedRowRule : PageRule
{
    public override void Check(PageContext context)
    {
        if (context.Page.Kind != PageKind.Resource)
        {
            return;
        }

        TypeModel[] types = [.. context.Set.TypesDefinedBy(context.Page)];
        foreach (PropertyTable table in context.Page.PropertyTables.Where(static table => table.Kind is PropertyTableKind.Properties or PropertyTableKind.Relationships))
        {
            // Which of a page's types a table is about, its heading says.
            TypeModel? type = types.Length == 1 ? types[0] : types.FirstOrDefault(type => table.Heading.IndexOf(TypeText.Of(type), StringComparison.OrdinalIgnoreCase) >= 0);
            if (type?.Base is null)
            {
                continue;
            }

            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (PropertyRow row in table.Rows)
            {
                if (context.Set.ViewOf(type).FindInherited(row.Name) is { } inherited)
                {
                    Check(context, row, inherited.Type, inherited.Rows);
                }
            }
        }
    }

    protected abstract void Check(PageContext context, PropertyRow row, TypeModel baseType, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented);

    protected static bool AllDiffer(PageContext context, PropertyRow row, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented) =>
        documented.All(other => CellTypes.Differ(context.Set, context.Page, row.Type, other.Page, other.Row.Type));
}

/// <summary>A derived type's page gives a property another type than the page of its base does, or makes a collection of it.</summary>
internal sealed class InheritedTypeRule : InheritedRowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.InheritedTypeDiffers;

    protected override void Check(PageContext context, PropertyRow row, TypeModel baseType, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented)
    {
        if (AllDiffer(context, row, documented))
        {
            (DocPage page, PropertyRow other) = documented[0];
            context.Report(
                Descriptor, row.Anchor + 1, row.Name, CellTypes.Text(row.Type), CellTypes.Text(other.Type), PagePaths.FileName(page.Path), TypeText.Of(baseType));
        }
    }
}

/// <summary>A derived type's page lists other values of a property than the page of its base does.</summary>
internal sealed class InheritedMembersRule : InheritedRowRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.InheritedMembersDiffer;

    protected override void Check(PageContext context, PropertyRow row, TypeModel baseType, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented)
    {
        if (row.Members.IsEmpty || AllDiffer(context, row, documented))
        {
            return;
        }

        (DocPage page, PropertyRow other) = documented.FirstOrDefault(static pair => !pair.Row.Members.IsEmpty);
        if (other is null)
        {
            return;
        }

        HashSet<string> here = NamesOf(row);
        HashSet<string> there = NamesOf(other);
        string[] differences =
        [
            .. here.Where(name => !there.Contains(name)).Select(static name => "only here '" + name + "'"),
            .. there.Where(name => !here.Contains(name)).Select(static name => "only there '" + name + "'"),
        ];
        if (differences.Length > 0)
        {
            context.Report(Descriptor, row.Members[0].Anchor, row.Name, PagePaths.FileName(page.Path), TypeText.Of(baseType), Listing.Of(differences));
        }
    }

    private static HashSet<string> NamesOf(PropertyRow row) =>
        new(row.Members.Select(static member => member.WireName).Where(static name => name is not ("unknownFutureValue" or "null")), StringComparer.Ordinal);
}
