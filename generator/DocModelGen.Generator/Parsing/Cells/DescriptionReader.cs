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
            Members = CanHaveMembers(type) ? new InlineMemberReader(draft, description, CuesFor(type), name).Read() : default,
        };
    }

    private NamedLink? ReadInheritedFrom(CellText description)
    {
        int index = description.Text.IndexOf(InheritedFrom, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? null : NamedLinkReader.ReadAt(draft, description, index + InheritedFrom.Length);
    }

    /// <summary>A linked type has a page that says what it is; of a bare name the values may stand only here.</summary>
    private static ValueCues CuesFor(TypeCell type) => type switch
    {
        { Kind: TypeCellKind.Named, Target: not null } => ValueCues.Explicit,
        { Kind: TypeCellKind.Named } => ValueCues.BeforeMarked,
        _ => ValueCues.All,
    };

    /// <summary>Numbers have ranges and switches have states: neither has members, whatever words introduce them.</summary>
    private static bool CanHaveMembers(TypeCell type) => type.Kind switch
    {
        TypeCellKind.Primitive => type.Name == "String",
        TypeCellKind.Named => !type.Name.Equals("entity", StringComparison.OrdinalIgnoreCase),
        TypeCellKind.Enumeration => true,
        _ => false,
    };
}
