using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>Whether types belong to one family: one derives from the other, or both from a common documented base.</summary>
internal static class TypeRelation
{
    public static bool AreRelated(PageSet set, TypeModel left, TypeModel right) =>
        string.Equals(RootOf(set, left), RootOf(set, right), StringComparison.OrdinalIgnoreCase);

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
