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
    public static bool AreMentioned(PageSet set, TypeModel left, TypeModel right) => set.ViewOf(left).Mentions(right) || set.ViewOf(right).Mentions(left);

    /// <summary>One has most of what the other has, and more than a name: a kind of it whose page does not say so, or the same thing described twice.</summary>
    public static bool LookAlike(TypeModel left, TypeModel right) => HasMostOf(left, right) || HasMostOf(right, left);

    /// <summary>Some type cell writes the one name and links the page of the other: the documentation names both.</summary>
    public static bool IsNamedInItsPlace(PageSet set, TypeModel written, TypeModel linked) =>
        set.PagesLinkedAs(WireName.Parse(written.FullName, "").ShortName).Any(page => set.TypesDefinedBy(page).Any(type => IsSame(type, linked)));

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
