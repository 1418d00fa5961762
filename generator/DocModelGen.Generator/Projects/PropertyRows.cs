using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>The rows of pages that describe a property.</summary>
internal static class PropertyRows
{
    /// <summary>All rows about a type by name, ignoring case: a type is asked for each of its properties.</summary>
    /// <param name="pages">The pages that define the type.</param>
    /// <param name="typeName">The type's wire name.</param>
    public static ILookup<string, (DocPage Page, PropertyRow Row)> About(IEnumerable<DocPage> pages, string typeName) =>
        (from page in pages
         from table in TablesAbout(page, typeName)
         from row in table.Rows
         select (page, row)).ToLookup(static pair => pair.row.Name, static pair => (pair.page, pair.row), StringComparer.OrdinalIgnoreCase);

    /// <summary>Rows of that very name first, then those of other spellings.</summary>
    /// <param name="rows">Those about the type.</param>
    /// <param name="property">The property's wire name.</param>
    public static IEnumerable<(DocPage Page, PropertyRow Row)> Of(this ILookup<string, (DocPage Page, PropertyRow Row)> rows, string property) =>
        rows[property].OrderBy(pair => pair.Row.Name == property ? 0 : 1);

    /// <summary>A page may describe several types, each under a heading that names it.</summary>
    public static IEnumerable<PropertyTable> TablesAbout(DocPage page, string typeName)
    {
        string shortName = typeName.Substring(typeName.LastIndexOf('.') + 1);
        return page.PropertyTables
            .Where(static table => table.Kind is not (PropertyTableKind.QueryParameters or PropertyTableKind.PathParameters or PropertyTableKind.Other))
            .OrderBy(table => table.Heading.IndexOf(shortName, StringComparison.OrdinalIgnoreCase) >= 0 ? 0 : 1);
    }
}
