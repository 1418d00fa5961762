using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Types;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.PageRules;

/// <summary>The JSON representation of a type has a name that its tables lack, or a value of another kind than they say.</summary>
internal sealed class RepresentationRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.RepresentationDiffers;

    public override void Check(PageContext context)
    {
        foreach (ShownType shown in ShownType.ReadAll(context))
        {
            Dictionary<string, PropertyModel> properties = shown.Type.AllProperties
                .GroupBy(static property => property.WireName, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.OrdinalIgnoreCase);
            foreach (JsonMember member in shown.Members)
            {
                if (Difference(shown.Type, properties, member) is { } difference)
                {
                    context.ReportPart(Descriptor, shown.Anchor, $"\"{member.Name}\"", difference);
                }
            }
        }
    }

    private static string? Difference(TypeModel type, Dictionary<string, PropertyModel> properties, JsonMember member)
    {
        if (!properties.TryGetValue(member.Name, out PropertyModel? property))
        {
            return type.IsOpen || Placeholder.Is(member.Name) ? null : $"the JSON has '{member.Name}', which no table of {WireName.Parse(type.FullName, "").ShortName} documents";
        }

        return !string.Equals(member.Name, property.WireName, StringComparison.Ordinal) ? $"the JSON writes '{member.Name}', the table '{property.WireName}'"
            : ShownKind.Difference(property.Type, member.Value) is var (documented, shown) ? $"'{member.Name}' is {documented} in the table and {shown} in the JSON"
            : null;
    }
}

/// <summary>The JSON representation of a type leaves out what the page's table lists.</summary>
internal sealed class RepresentationPropertiesRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.RepresentationLeavesOut;

    public override void Check(PageContext context)
    {
        ShownType[] all = [.. ShownType.ReadAll(context)];
        if (all.Length != 1 || all[0].Members.Count == 0)
        {
            return;
        }

        var shown = new HashSet<string>(all[0].Members.Select(static member => member.Name), StringComparer.OrdinalIgnoreCase);
        string[] missing =
        [
            .. context.Page.PropertyTables
                .Where(static table => table.Kind == PropertyTableKind.Properties)
                .SelectMany(static table => table.Rows)
                .Where(row => row.Name.IndexOf('@') < 0 && (row.Flags & PropertyFlags.Deprecated) == 0 && !shown.Contains(row.Name))
                .Select(static row => $"'{row.Name}'"),
        ];
        if (missing.Length > 0)
        {
            context.Report(Descriptor, all[0].Anchor, Listing.Of(missing));
        }
    }
}

/// <summary>A JSON representation on the page, and the type that it is of.</summary>
internal sealed record ShownType(TypeModel Type, IReadOnlyList<JsonMember> Members, int Anchor)
{
    /// <summary>Without those of types that have no table.</summary>
    public static IEnumerable<ShownType> ReadAll(PageContext context)
    {
        foreach (ResourceBlock block in context.Page.Kind == PageKind.Operation ? [] : context.Page.ResourceBlocks)
        {
            if (block.Json is { } json && TypeOf(context, block) is { IsPartlyKnown: false } type
                && !type.AllProperties.Any(static property => (property.Flags & PropertyFlags.Represented) != 0)
                && JsonText.Parse(json).Root is { } root && JsonShape.FirstObject(root) is { } shape)
            {
                yield return new ShownType(type, [.. shape.Members.Where(static member => member.Name.Length > 0 && member.Name.IndexOf('@') < 0)], block.Anchor + 1);
            }
        }
    }

    private static TypeModel? TypeOf(PageContext context, ResourceBlock block)
    {
        TypeModel[] defined = [.. context.Set.TypesDefinedBy(context.Page)];
        string? name = block.ODataType ?? JsonSketch.TopLevelODataType(block.Json!);
        string? shortName = name is null ? null : WireName.Parse(name, "").ShortName;
        return shortName is null ? defined.Length == 1 ? defined[0] : null
            : Array.Find(defined, type => string.Equals(WireName.Parse(type.FullName, "").ShortName, shortName, StringComparison.OrdinalIgnoreCase));
    }
}
