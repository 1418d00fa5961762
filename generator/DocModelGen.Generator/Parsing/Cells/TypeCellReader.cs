using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>
/// Reads a type cell: a primitive, a linked or bare name, <c>Enumeration</c>, in any of the spellings for a collection,
/// with the remarks that authors put behind it.
/// </summary>
internal static class TypeCellReader
{
    /// <summary>Two cells in three are one of these.</summary>
    private static readonly Dictionary<string, TypeCell> s_primitives =
        PrimitiveTypes.Names.ToDictionary(static name => name, static name => Create(TypeCellKind.Primitive, name, null, isCollection: false, name));

    public static TypeCell Read(CellText cell, out PropertyFlags flags)
    {
        flags = PropertyFlags.None;
        string text = cell.ToString();
        if (text.Length == 0)
        {
            return Create(TypeCellKind.Empty, "", null, isCollection: false, text);
        }

        if (PrimitiveTypes.Find(text) is { } primitive)
        {
            return primitive == text ? s_primitives[primitive] : Create(TypeCellKind.Primitive, primitive, null, isCollection: false, text);
        }

        var expression = new TypeExpression(text);
        expression.StripRemarks();
        flags = expression.Flags;
        if (IsBracketedLink(cell, text) is { } item)
        {
            return ReadLink(item, text, out string around) is var linked ? WithContainers(linked, TypeCell.List + around) : linked;
        }

        if (TypeCellMembers.AreMarked(cell))
        {
            return Create(TypeCellKind.Enumeration, "Enumeration", null, expression.IsCollection, text);
        }

        if (IsUnknownPlaceholder(text))
        {
            return Create(TypeCellKind.Unknown, text, null, expression.IsCollection, text);
        }

        TypeCell type = FindLink(cell, expression) is { } link
            ? ReadLink(link, text, out string inner)
            : ReadName(expression, text, out inner);
        return WithContainers(type, expression.Containers + inner);
    }

    /// <summary><c>[[Pet](#pet)]</c>: several of what the link leads to.</summary>
    private static CellPart? IsBracketedLink(CellText cell, string text)
    {
        if (text.Length < 3 || text[0] != '[' || text[text.Length - 1] != ']')
        {
            return null;
        }

        int link = Array.FindIndex(cell.Parts, static part => part.Kind == DocRunKind.Link);
        return link >= 0 && text.Substring(1, text.Length - 2) == Whitespace.Collapse(cell.Parts[link].Text) ? cell.Parts[link] : null;
    }

    private static TypeCell Create(TypeCellKind kind, string name, string? target, bool isCollection, string text) =>
        new() { Kind = kind, Name = name, Target = target, IsCollection = isCollection, Text = text };

    private static TypeCell WithContainers(TypeCell type, string containers) =>
        containers.Length == 0 ? type
        : containers.Length == 1 && containers[0] == TypeCell.List ? type with { IsCollection = true }
        : type with { Containers = containers };

    /// <summary>What the stub generator writes where it did not find the type.</summary>
    private static bool IsUnknownPlaceholder(string text) => text.IndexOf("Unknown Type", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The link that is the whole type; null where there is none, or a union of several.</summary>
    private static CellPart? FindLink(CellText cell, TypeExpression expression)
    {
        CellPart? found = null;
        foreach (CellPart part in cell.Parts)
        {
            if (part.Kind != DocRunKind.Link)
            {
                continue;
            }

            if (found is not null && expression.IsUnion)
            {
                return null;
            }

            found ??= part;
        }

        return found is { } link && expression.Core.StartsWith(Whitespace.Collapse(link.Text), StringComparison.Ordinal) ? link : null;
    }

    private static TypeCell ReadLink(CellPart link, string text, out string containers)
    {
        string name = Whitespace.Collapse(link.Text);
        var inner = new TypeExpression(name);
        inner.StripRemarks();
        containers = inner.Containers;
        if (inner.Core.Equals("Enumeration", StringComparison.OrdinalIgnoreCase))
        {
            return Create(TypeCellKind.Enumeration, "Enumeration", link.Target, isCollection: false, text);
        }

        // `[Json](…json.md)` leads to a page of its own; other primitives lead to an explanation.
        return PrimitiveTypes.Find(inner.Core) is { } primitive
            ? Create(TypeCellKind.Primitive, primitive, link.Target, isCollection: false, text)
            : Create(TypeCellKind.Named, inner.Core, link.Target, isCollection: false, text);
    }

    private static TypeCell ReadName(TypeExpression expression, string text, out string containers)
    {
        containers = "";
        string core = expression.Core;
        if (expression.IsEnumeration || (TypeWords.AnnouncesValues(core) && core.IndexOf(':') > 0) || core.Equals("Enumeration", StringComparison.OrdinalIgnoreCase) || core.Equals("enum", StringComparison.OrdinalIgnoreCase))
        {
            return Create(TypeCellKind.Enumeration, "Enumeration", null, isCollection: false, text);
        }

        if ((expression.Format ?? PrimitiveTypes.Find(core) ?? PrimitiveTypes.Find(core.Replace(" ", ""))) is { } primitive)
        {
            return Create(TypeCellKind.Primitive, primitive, null, isCollection: false, text);
        }

        if (PrimitiveTypes.IsUntyped(core) || expression.IsUnion)
        {
            return Create(TypeCellKind.Untyped, core, null, isCollection: false, text);
        }

        if (TypeWords.FindContainer(core) != '\0' || TypeWords.IsNoName(core))
        {
            return Create(TypeCellKind.Unknown, core, null, isCollection: false, text);
        }

        return ReadBrokenLink(core, text)
            ?? (SectionNames.IsTypeName(core)
                ? Create(TypeCellKind.Named, core, null, isCollection: false, text)
                : ReadLastWord(core, text));
    }

    /// <summary>Brackets that Markdown left alone: <c>[x](x.md</c> without its end, <c>[x][]</c> and <c>[x]</c> without a definition.</summary>
    private static TypeCell? ReadBrokenLink(string core, string text)
    {
        int end = core.IndexOf(']');
        if (end < 2 || core[0] != '[' || !SectionNames.IsTypeName(core.Substring(1, end - 1)))
        {
            return null;
        }

        string rest = core.Substring(end + 1);
        string? target = rest.StartsWith("(", StringComparison.Ordinal) ? rest.Trim('(', ')', ' ') : null;
        return target is null && rest is not ("" or "[]")
            ? null
            : Create(TypeCellKind.Named, core.Substring(1, end - 1), target, isCollection: false, text);
    }

    /// <summary>A description that slipped into the cell, with the type as its last word.</summary>
    private static TypeCell ReadLastWord(string core, string text)
    {
        int dot = core.LastIndexOf(". ", StringComparison.Ordinal);
        return dot > 0 && PrimitiveTypes.Find(core.Substring(dot + 2).Trim()) is { } primitive
            ? Create(TypeCellKind.Primitive, primitive, null, isCollection: false, text)
            : Create(TypeCellKind.Unknown, core, null, isCollection: false, text);
    }
}
