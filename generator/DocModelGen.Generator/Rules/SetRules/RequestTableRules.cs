using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>What the two rules about request tables share: each row of the body's table beside the resource's row of that name.</summary>
internal abstract class RequestTableRule : PageRule
{
    public override void Check(PageContext context)
    {
        // Two requests on a page: which of them the table belongs to, the page does not say.
        if (context.Operations is not [{ Body.Type: { Reference: { } reference } } operation] || context.Set.FindType(reference.FullName) is not { } type)
        {
            return;
        }

        TypeView view = context.Set.ViewOf(type);
        if (view.Pages.Count == 0)
        {
            return;
        }

        foreach (PropertyRow row in context.Page.PropertyTables.Where(table => table.Kind == PropertyTableKind.RequestBody && !IsOfParameters(context, table)).SelectMany(static table => table.Rows))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(context, operation, type, row, view.Rows.Named(row.Name));
        }
    }

    protected abstract void Check(PageContext context, OperationModel operation, TypeModel type, PropertyRow row, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented);

    /// <summary>The parameters of an action that makes the resource are none of its properties; the table's header says which of them it lists.</summary>
    private static bool IsOfParameters(PageContext context, PropertyTable table) =>
        context.TextOf(table.Anchor).Lines[context.Parsed.SpanOf(table.Anchor).StartPosition.Line].ToString().IndexOf("Parameter", StringComparison.OrdinalIgnoreCase) >= 0;
}

/// <summary>A property has one type in the create or update table and another in the resource's.</summary>
internal sealed class RequestTypeRule : RequestTableRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.RequestTypeDiffers;

    protected override void Check(PageContext context, OperationModel operation, TypeModel type, PropertyRow row, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented)
    {
        if (documented.Count > 0 && documented.All(other => CellTypes.Differ(context.Set, context.Page, row.Type, other.Page, other.Row.Type) && !ListsMembersOf(context, row, other)))
        {
            context.Report(
                Descriptor, row.Anchor + 1, row.Name, CellTypes.Text(row.Type), CellTypes.Text(documented[0].Row.Type), PagePaths.FileName(documented[0].Page.Path));
        }
    }

    /// <summary>A <c>String</c> whose description lists the members of the enumeration says the same in other words.</summary>
    private static bool ListsMembersOf(PageContext context, PropertyRow row, (DocPage Page, PropertyRow Row) other) =>
        row is { Type: { Kind: TypeCellKind.Primitive, Name: "String" }, Members.IsEmpty: false }
        && other.Row.Type.Kind == TypeCellKind.Named && row.Type.IsCollection == other.Row.Type.IsCollection
        && MemberDeclarations.Of(context.Set, other.Page, other.Row.Type) is { } declaration
        && context.Set.MembersOf(declaration) is var names && row.Members.All(member => names.Has(member.WireName));
}

/// <summary>The create or update table has a property that neither the resource nor its bases document.</summary>
internal sealed class RequestPropertyRule : RequestTableRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.RequestPropertyNotInResource;

    protected override void Check(PageContext context, OperationModel operation, TypeModel type, PropertyRow row, IReadOnlyList<(DocPage Page, PropertyRow Row)> documented)
    {
        bool isAnnotationOrPath = row.Name.IndexOfAny(['@', '/', '$', ' ']) >= 0;
        if (documented.Count == 0 && !isAnnotationOrPath && !type.IsOpen && !type.IsPartlyKnown && !context.Set.ViewOf(type).MayInherit(row.Name))
        {
            context.Report(Descriptor, row.Anchor, Examples.TypeText.Of(type), row.Name);
        }
    }
}
