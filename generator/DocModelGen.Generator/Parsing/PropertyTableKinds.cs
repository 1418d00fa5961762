using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing;

/// <summary>What a property table describes, from the section that it stands in.</summary>
internal static class PropertyTableKinds
{
    /// <param name="sections">Where the table stands.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="part">The part of the page that it stands in.</param>
    /// <param name="isTypePage">The title says that the page is about one type.</param>
    public static PropertyTableKind Get(SectionTracker sections, ColumnMap columns, PartKind part, bool isTypePage)
    {
        if (part != PartKind.None && IsDirect(sections.Current, part))
        {
            return part == PartKind.Operation ? PropertyTableKind.Parameters
                : PropertyColumns.IsNavigation(columns) ? PropertyTableKind.Relationships
                : PropertyTableKind.Properties;
        }

        PropertyTableKind kind = sections.Current switch
        {
            SectionKind.Properties => IsDefinition(sections) ? PropertyTableKind.Other : PropertyTableKind.Properties,
            SectionKind.Relationships => PropertyTableKind.Relationships,
            SectionKind.Annotations => PropertyTableKind.Annotations,
            SectionKind.RequestBody => PropertyTableKind.RequestBody,
            SectionKind.FunctionParameters => PropertyTableKind.FunctionParameters,
            SectionKind.QueryParameters => PropertyTableKind.QueryParameters,
            SectionKind.PathParameters => PropertyTableKind.PathParameters,
            SectionKind.Parameters => PropertyTableKind.FunctionParameters,
            SectionKind.HttpRequest => PropertyTableKind.FunctionParameters,
            SectionKind.Response => PropertyTableKind.Response,
            SectionKind.Introduction or SectionKind.Prose when isTypePage && !IsDefinition(sections) && !SectionNames.IsOfProperties(sections.Heading) => PropertyTableKind.Properties,
            _ => PropertyTableKind.Other,
        };
        return kind == PropertyTableKind.Properties && PropertyColumns.IsNavigation(columns) ? PropertyTableKind.Relationships : kind;
    }

    /// <summary>No known section says what the table is about; an operation has no properties of its own.</summary>
    private static bool IsDirect(SectionKind section, PartKind part) => section is SectionKind.Introduction or SectionKind.Prose or SectionKind.Request
        || (part == PartKind.Operation && section is SectionKind.Properties or SectionKind.Parameters);

    /// <summary>"Properties of a claims-mapping policy definition": JSON that a string property holds.</summary>
    private static bool IsDefinition(SectionTracker sections) =>
        sections.IsOwnSubsection && sections.Heading.IndexOf("definition", StringComparison.OrdinalIgnoreCase) >= 0;
}
