using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Finds the statements of fact in a description: access, requiredness, origin, default, range, possible values.</summary>
internal sealed class DescriptionReader(PageDraft draft)
{
    private const string InheritedFrom = "nherited from ";

    /// <param name="description">The cell.</param>
    /// <param name="type">The type of the row.</param>
    /// <param name="name">The row's own: what a sentence says of another property is not about it.</param>
    public DescriptionFacts Read(CellText description, TypeCell type, string name)
    {
        if (description.IsBlank)
        {
            return DescriptionFacts.None;
        }

        string text = description.Text;
        return new DescriptionFacts
        {
            Flags = SentenceFlags.Read(text) | (FlagCues.Occur(text) ? PropertyFlags.Combines : PropertyFlags.None),
            InheritedFrom = ReadInheritedFrom(description),
            DefaultValue = DefaultReader.Read(description),
            Range = RangeReader.Read(text),
            Members = CanHaveMembers(type) ? new InlineMemberReader(draft, description, allowSecondary: type.Kind != TypeCellKind.Named, name).Read() : default,
        };
    }

    private NamedLink? ReadInheritedFrom(CellText description)
    {
        int index = description.Text.IndexOf(InheritedFrom, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? null : NamedLinkReader.ReadAt(draft, description, index + InheritedFrom.Length);
    }

    /// <summary>Numbers have ranges and switches have states: neither has members, whatever words introduce them.</summary>
    private static bool CanHaveMembers(TypeCell type) => type.Kind switch
    {
        TypeCellKind.Primitive => type.Name == "String",
        TypeCellKind.Named or TypeCellKind.Enumeration => true,
        _ => false,
    };
}
