using System;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>Whether two type cells say different things; what is merely spelt differently, or not understood, does not.</summary>
internal static class CellTypes
{
    public static bool Differ(PageSet set, DocPage leftPage, TypeCell left, DocPage rightPage, TypeCell right)
    {
        if (!IsClear(left) || !IsClear(right))
        {
            return false;
        }

        if (left.IsCollection != right.IsCollection)
        {
            return true;
        }

        if (IsSomeNumber(left, right) || IsSomeNumber(right, left))
        {
            return false;
        }

        if (left.Kind == TypeCellKind.Primitive || right.Kind == TypeCellKind.Primitive)
        {
            return left.Kind != right.Kind || left.Name != right.Name;
        }

        return !string.Equals(ShortName(left), ShortName(right), StringComparison.OrdinalIgnoreCase)
            && Target(set, leftPage, left) is { } leftTarget && Target(set, rightPage, right) is { } rightTarget
            && !ReferenceEquals(leftTarget, rightTarget);
    }

    /// <summary>The type as the cell has it, for messages.</summary>
    public static string Text(TypeCell cell) => cell.IsCollection ? ShortName(cell) + " collection" : ShortName(cell);

    /// <summary>"number" says nothing about which kind of number.</summary>
    private static bool IsSomeNumber(TypeCell left, TypeCell right) =>
        string.Equals(left.Text.Trim(), "number", StringComparison.OrdinalIgnoreCase)
        && right is { Kind: TypeCellKind.Primitive, Name: "Byte" or "SByte" or "Int16" or "Int32" or "Int64" or "Single" or "Double" or "Decimal" };

    private static bool IsClear(TypeCell cell) => cell.Kind is TypeCellKind.Primitive or TypeCellKind.Named;

    private static string ShortName(TypeCell cell) => WireName.Parse(cell.Name, "").ShortName;

    private static DocPage? Target(PageSet set, DocPage page, TypeCell cell) =>
        cell.Target is { } target ? set.FindPage(page, target, out _) : null;
}
