using System;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>Finds what a type cell or a link of the prose names.</summary>
internal sealed class TypeResolver(PageIndex pages, TypeIndex types)
{
    public NamedEntry? Find(DocPage from, string text, string? target)
    {
        if (target is not null && FindByLink(from, text, target) is { } linked)
        {
            return linked;
        }

        string name = Emphasis.Trim(text);
        return name.Length == 0 ? null : types.Find(name, from);
    }

    public NamedEntry? Find(DocPage from, NamedLink? link) => link is null ? null : Find(from, link.Text, link.Target);

    public TypeEntry? FindType(DocPage from, NamedLink? link) => Find(from, link) as TypeEntry;

    /// <summary>What a page defines, for links in prose; null for pages that define nothing or many things.</summary>
    public NamedEntry? FindByLink(DocPage from, string text, string target)
    {
        DocPage? page = pages.Resolve(from, target, out string anchor);
        if (page is null || (ReferenceEquals(page, from) && anchor.Length == 0))
        {
            return null;
        }

        var declared = types.DeclaredOn(page);
        if (declared.Count == 0)
        {
            return null;
        }

        string shortName = Emphasis.Trim(WireName.Parse(text, "").ShortName);
        string? section = SectionNames.GetEnumOfFragment(anchor);
        string wanted = section ?? anchor;
        if (anchor.Length > 0)
        {
            foreach (NamedEntry entry in declared)
            {
                if (string.Equals(entry.ShortName, wanted, StringComparison.OrdinalIgnoreCase))
                {
                    return entry;
                }
            }
        }

        NamedEntry? named = null;
        foreach (NamedEntry entry in declared)
        {
            if (string.Equals(entry.ShortName, shortName, StringComparison.OrdinalIgnoreCase))
            {
                named = entry;
                break;
            }
        }

        // The section of an enumeration is not there, and the page is about something else; so is a page of several types, which has an enumeration beside.
        bool isOther = section is not null || ReferenceEquals(page, from) || (declared[0] is EnumEntry && !page.Parts.IsEmpty);
        return named ?? (!isOther && (declared.Count == 1 || declared[0] is TypeEntry) ? declared[0] : null);
    }

    /// <summary>The type of a cell, without the lists and maps of <see cref="TypeCell.Containers"/>; an unnamed enumeration has no target yet.</summary>
    public ResolvedType Resolve(PageRow row)
    {
        ResolvedType resolved = Resolve(row.Page, row.Row.Type, row.Row.Members.Count > 0);
        return (row.Row.Flags & PropertyFlags.Navigation) != 0 && resolved is { IsCollection: false, Target: TypeEntry type } && IsPluralOf(row.Row.Type.Name, type.ShortName)
            ? resolved with { IsCollection = true }
            : resolved;
    }

    /// <summary>What the cell names as well as <paramref name="found"/>, where only a name tells; null where there is nothing else.</summary>
    public NamedEntry? FindNamesake(PageRow row, NamedEntry found)
    {
        TypeCell cell = row.Row.Type;
        return cell.Target is null || FindByLink(row.Page, cell.Name, cell.Target) is null ? types.FindNamesake(found, Emphasis.Trim(cell.Name), row.Page) : null;
    }

    /// <summary>A relationship to <c>defaultDimensions</c> leads to several of <c>defaultDimension</c>.</summary>
    private static bool IsPluralOf(string name, string singular) =>
        name.Length > singular.Length && string.Equals(Plurals.SingularWords(name), singular, StringComparison.OrdinalIgnoreCase);

    public ResolvedType Resolve(DocPage page, TypeCell cell, bool hasMembers)
    {
        switch (cell.Kind)
        {
            case TypeCellKind.Primitive:
                return new ResolvedType(Primitives.Parse(cell.Name) ?? ValueKind.Json, null, cell.IsCollection);
            case TypeCellKind.Enumeration:
                return new ResolvedType(hasMembers ? ValueKind.Enum : ValueKind.String, null, cell.IsCollection);
            case TypeCellKind.Named:
                return Find(page, cell.Name, cell.Target) switch
                {
                    TypeEntry type => new ResolvedType(ValueKind.Object, type, cell.IsCollection),
                    EnumEntry enumeration => new ResolvedType(ValueKind.Enum, enumeration, cell.IsCollection),
                    _ => new ResolvedType(ValueKind.Json, null, cell.IsCollection),
                };
            default:
                return new ResolvedType(ValueKind.Json, null, cell.IsCollection);
        }
    }
}

internal readonly record struct ResolvedType(ValueKind Kind, NamedEntry? Target, bool IsCollection);
