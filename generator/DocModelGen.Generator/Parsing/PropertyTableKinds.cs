using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing;

/// <summary>What a property table describes, from the section that it stands in.</summary>
internal static class PropertyTableKinds
{
    public static PropertyTableKind Get(SectionTracker sections, ColumnMap columns)
    {
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
            _ => PropertyTableKind.Other,
        };
        return kind == PropertyTableKind.Properties && PropertyTableReader.IsRelationshipTable(columns) ? PropertyTableKind.Relationships : kind;
    }

    /// <summary>"Properties of a claims-mapping policy definition": JSON that a string property holds.</summary>
    private static bool IsDefinition(SectionTracker sections) =>
        sections.IsOwnSubsection && sections.Heading.IndexOf("definition", StringComparison.OrdinalIgnoreCase) >= 0;
}
