using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>Base types: from prose, metadata and the rows that say where they are inherited from.</summary>
internal sealed class Inheritance(TypeIndex types, TypeResolver resolver, ProblemList problems)
{
    private const string Entity = "entity";

    /// <summary>
    /// Real references have up to seven. The compiler takes the cube of it: where a member overrides a protected one, as all records do, it looks for
    /// the first of them base by base, and asks at each whether it may be seen there (60 in a row: 1.5 s; 125: 12 s).
    /// </summary>
    private const int MaxLevel = 32;

    private readonly Dictionary<string, ILookup<string, ResourceBlock>> _blocksWithBase = new(StringComparer.Ordinal);

    /// <param name="pages">All pages: those about a request may list what derives from its body.</param>
    public void Link(IReadOnlyList<DocPage> pages)
    {
        foreach (TypeEntry type in types.Types)
        {
            type.Base = BaseOf(type);
        }

        LinkListed();
        foreach (DocPage page in pages)
        {
            if (page is { Kind: PageKind.Operation, DerivedTypes.Count: > 0 }
                && (resolver.FindType(page, page.RequestBody?.Type) ?? resolver.FindType(page, page.Response?.Type)) is { } type)
            {
                LinkListed(type, page);
            }
        }

        BreakCycles();
        CutTooDeep();
    }

    public static bool IsEntityName(string shortName) => string.Equals(shortName, Entity, StringComparison.OrdinalIgnoreCase);

    /// <summary>An object with an identity: the documentation says so, or an ancestor is one.</summary>
    public static bool IsEntity(TypeEntry type) =>
        type.AndBases().Any(static type => type.HasKey || type.SaysEntity || IsEntityName(type.ShortName));

    /// <summary>A base type's page lists what derives from it: that counts where the derived type's page says nothing itself.</summary>
    private void LinkListed()
    {
        foreach (TypeEntry type in types.Types)
        {
            foreach (DocPage page in type.Pages)
            {
                if (IsSubjectOf(page, type))
                {
                    LinkListed(type, page);
                }
            }
        }
    }

    private void LinkListed(TypeEntry type, DocPage page)
    {
        foreach (NamedLink link in page.DerivedTypes)
        {
            if (resolver.FindType(page, link) is { } derived && derived.Base is null or { ShortName: Entity } && !ReferenceEquals(derived, type) && !DerivesFrom(type, derived))
            {
                derived.Base = type;
            }
        }
    }

    private TypeEntry? BaseOf(TypeEntry type)
    {
        if (type.BodyOf is not null)
        {
            return null;
        }

        TypeEntry? documented = null;
        foreach (DocPage page in type.Pages)
        {
            if (IsSubjectOf(page, type))
            {
                documented = MoreSpecific(documented, Note(type, page, page.BaseType));
            }

            foreach (ResourceBlock block in BlocksAbout(page, type))
            {
                documented = MoreSpecific(documented, Note(type, page, new NamedLink(block.BaseType!, null, block.Anchor)));
            }
        }

        return documented is not null && !IsEntityName(documented.ShortName) ? documented : FromRows(type) ?? documented;
    }

    /// <summary>The introduction speaks of the page's first type.</summary>
    private bool IsSubjectOf(DocPage page, TypeEntry type)
    {
        IReadOnlyList<NamedEntry> declared = types.DeclaredOn(page);
        return declared.Count == 0 || ReferenceEquals(declared[0], type);
    }

    /// <summary>The blocks that name a base of the type: those of its name, and those that say of no type that they are about it.</summary>
    private IEnumerable<ResourceBlock> BlocksAbout(DocPage page, TypeEntry type)
    {
        if (page.ResourceBlocks.IsEmpty)
        {
            return [];
        }

        if (!_blocksWithBase.TryGetValue(page.Key, out ILookup<string, ResourceBlock>? blocks))
        {
            blocks = page.ResourceBlocks
                .Where(static block => !string.IsNullOrWhiteSpace(block.BaseType))
                .ToLookup(static block => block.ODataType is null ? "" : WireName.Parse(block.ODataType, "").ShortName, StringComparer.OrdinalIgnoreCase);
            _blocksWithBase.Add(page.Key, blocks);
        }

        return blocks[""].Concat(blocks[type.ShortName]);
    }

    /// <summary>Rows may name any ancestor: the one that derives from the others is the nearest.</summary>
    private TypeEntry? FromRows(TypeEntry type)
    {
        TypeEntry? nearest = null;
        foreach (PageRow row in type.Rows)
        {
            nearest = MoreSpecific(nearest, Note(type, row.Page, row.Row.InheritedFrom));
        }

        return nearest;
    }

    private TypeEntry? Note(TypeEntry type, DocPage page, NamedLink? link)
    {
        if (link is null)
        {
            return null;
        }

        if (IsEntityName(WireName.Parse(link.Text, "").ShortName))
        {
            type.SaysEntity = true;
        }

        TypeEntry? ancestor = resolver.FindType(page, link);
        if (ancestor is null)
        {
            problems.BaseNotFound(page, link);
        }

        return ReferenceEquals(ancestor, type) ? null : ancestor;
    }

    private TypeEntry? MoreSpecific(TypeEntry? first, TypeEntry? second)
    {
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return first ?? second;
        }

        if (IsEntityName(first.ShortName))
        {
            return second;
        }

        return second.Base is not null && DerivesFrom(second, first) ? second
            : MentionsAsAncestor(second, first) ? second
            : first;
    }

    /// <summary>Bases are still being found: the rows of a type say what its ancestors are before that.</summary>
    private bool MentionsAsAncestor(TypeEntry type, TypeEntry ancestor)
    {
        foreach (DocPage page in type.Pages)
        {
            if (ReferenceEquals(resolver.FindType(page, page.BaseType), ancestor))
            {
                return true;
            }
        }

        foreach (PageRow row in type.Rows)
        {
            if (row.Row.InheritedFrom is { } link && ReferenceEquals(resolver.FindType(row.Page, link), ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DerivesFrom(TypeEntry type, TypeEntry ancestor)
    {
        int steps = 0;
        for (TypeEntry? at = type.Base; at is not null && steps < 100; at = at.Base, steps++)
        {
            if (ReferenceEquals(at, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the types in a circle the one that comes first by name becomes the root.</summary>
    private void BreakCycles()
    {
        var sorted = new List<TypeEntry>(types.Types);
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.FullName, right.FullName));
        var done = new HashSet<TypeEntry>();
        foreach (TypeEntry type in sorted)
        {
            var path = new HashSet<TypeEntry>();
            for (TypeEntry? at = type; at is not null && done.Add(at); at = at.Base)
            {
                path.Add(at);
                if (at.Base is not null && path.Contains(at.Base))
                {
                    at.Base.Base = null;
                    break;
                }
            }
        }
    }

    /// <summary>Counted from the root, so that it is the same type whatever other pages there are.</summary>
    private void CutTooDeep()
    {
        var levels = new Dictionary<TypeEntry, int>();
        var path = new Stack<TypeEntry>();
        foreach (TypeEntry type in types.Types)
        {
            for (TypeEntry? at = type; at is not null && !levels.ContainsKey(at); at = at.Base)
            {
                path.Push(at);
            }

            while (path.Count > 0)
            {
                TypeEntry next = path.Pop();
                int level = next.Base is null ? 0 : levels[next.Base] + 1;
                if (level > MaxLevel)
                {
                    problems.BaseLeftOut(next, next.Base!.FullName);
                    next.Base = null;
                    level = 0;
                }

                levels.Add(next, level);
            }
        }
    }
}
