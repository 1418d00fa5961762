using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Tool.Listing;

/// <summary>Properties that are JSON without a type, and why.</summary>
internal static class Untyped
{
    public static IEnumerable<(string Property, string Reason)> Of(ApiModel model, IEnumerable<DocPage> pages)
    {
        ILookup<string, PropertyRow> rows = pages
            .SelectMany(static page => page.PropertyTables)
            .SelectMany(static table => table.Rows)
            .ToLookup(static row => row.Name, StringComparer.OrdinalIgnoreCase);
        foreach (TypeModel type in model.Types)
        {
            foreach (PropertyModel property in type.Properties.Where(static property => property.Type.Kind == ValueKind.Json))
            {
                yield return ($"{type.Name.Identifier}.{property.Name}", Reason(property, rows[property.WireName]));
            }
        }
    }

    private static string Reason(PropertyModel property, IEnumerable<PropertyRow> rows)
    {
        PropertyRow? row = rows.FirstOrDefault(static row => row.Type.Kind == TypeCellKind.Named) ?? rows.FirstOrDefault();
        return row is null ? "no row describes it"
            : row.Type.Kind switch
            {
                TypeCellKind.Named when (property.Flags & PropertyFlags.Navigation) != 0 => $"'{row.Type.Name}' is only navigated to; 'docmodels add {row.Type.Name}' types it",
                TypeCellKind.Named => $"no page describes '{row.Type.Name}'; 'docmodels add {row.Type.Name}' brings one where the source has it",
                TypeCellKind.Untyped => "its page says that it is",
                TypeCellKind.Empty => "its page leaves the type open",
                _ => $"its type is not understood",
            };
    }
}
