using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>Whether types belong to one family: one derives from the other, or both from a common documented base.</summary>
internal static class TypeRelation
{
    public static bool AreRelated(PageSet set, TypeModel left, TypeModel right) =>
        string.Equals(RootOf(set, left), RootOf(set, right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Some pages say only in prose, with a link, that one type is a kind of the other.</summary>
    public static bool AreMentioned(PageSet set, TypeModel left, TypeModel right) =>
        MentionedBy(set, left).Any(mentioned => IsSame(mentioned, right)) || MentionedBy(set, right).Any(mentioned => IsSame(mentioned, left));

    /// <summary>One has most of what the other has, and more than a name: a kind of it whose page does not say so, or the same thing described twice.</summary>
    public static bool LookAlike(TypeModel left, TypeModel right) => HasMostOf(left, right) || HasMostOf(right, left);

    /// <summary>Some type cell writes the one name and links the page of the other: the documentation names both.</summary>
    public static bool IsNamedInItsPlace(PageSet set, TypeModel written, TypeModel linked)
    {
        string name = WireName.Parse(written.FullName, "").ShortName;
        return
        (
            from parsed in set.Pages
            from page in parsed.Page.WithParts()
            from table in page.PropertyTables
            from row in table.Rows
            where string.Equals(WireName.Parse(row.Type.Name, "").ShortName, name, StringComparison.OrdinalIgnoreCase)
            let target = row.Type.Target is { } link ? set.FindPage(page, link, out _) : null
            where target is not null && set.TypesDefinedBy(target).Any(type => IsSame(type, linked))
            select row
        ).Any();
    }

    /// <summary>The types that the type's pages link in prose: links of type cells say what a property is, not what the type is.</summary>
    public static IEnumerable<TypeModel> MentionedBy(PageSet set, TypeModel type) =>
        from page in set.PagesDefining(type)
        let ofProperties = new HashSet<string?>(page.PropertyTables.SelectMany(static table => table.Rows).Select(static row => row.Type.Target), StringComparer.OrdinalIgnoreCase)
        from link in page.Links
        where !ofProperties.Contains(link.Target)
        let target = set.FindPage(page, link.Target, out _)
        where target is not null
        from mentioned in set.TypesDefinedBy(target)
        select mentioned;

    private static bool HasMostOf(TypeModel type, TypeModel other)
    {
        var names = new HashSet<string>(type.AllProperties.Select(static property => property.WireName), StringComparer.Ordinal);
        int shared = other.AllProperties.Count(property => names.Contains(property.WireName));
        return shared > 1 ? shared * 2 > other.AllProperties.Count : shared == 1 && names.Count == 1 && other.AllProperties.Count == 1;
    }

    private static bool IsSame(TypeModel left, TypeModel right) => string.Equals(left.FullName, right.FullName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The topmost ancestor below <c>entity</c>, which relates everything to everything.</summary>
    private static string RootOf(PageSet set, TypeModel type)
    {
        TypeModel root = type;
        for (int depth = 0; depth < 32 && root.Base is { } reference; depth++)
        {
            if (reference.FullName.EndsWith(".entity", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            if (set.FindType(reference.FullName) is not { } ancestor)
            {
                return reference.FullName;
            }

            root = ancestor;
        }

        return root.FullName;
    }
}
