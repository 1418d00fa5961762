using System;
using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Permissions;

/// <summary>A column of permissions: the least privileged ones, those with more rights, or both in an order that its header tells.</summary>
internal sealed record PermissionColumn(int Index, PermissionOrder Order, string? Subject)
{
    /// <summary>The header says which come first.</summary>
    public bool SaysOrder { get; init; }

    /// <summary>A list whose first name is the least privileged, as nearly all pages have it.</summary>
    public static PermissionColumn InOrder(int index) => new(index, PermissionOrder.LeastFirst, Subject: null);

    /// <summary>All columns behind the first.</summary>
    public static PermissionColumn[] ReadAll(ColumnMap columns)
    {
        var all = new PermissionColumn[Math.Max(0, columns.Count - 1)];
        bool areLists = true;
        for (int i = 0; i < all.Length; i++)
        {
            string header = columns[i + 1];
            all[i] = new PermissionColumn(i + 1, ReadOrder(header), Subject: null) { SaysOrder = header.IndexOf("least", StringComparison.Ordinal) >= 0 || header.IndexOf("higher", StringComparison.Ordinal) >= 0 };
            areLists &= all[i].Order is PermissionOrder.LeastFirst or PermissionOrder.LeastLast;
        }

        // "Permissions acting on self" beside "Permissions acting on others": each is a table of its own.
        for (int i = 0; i < all.Length && areLists && all.Length > 1; i++)
        {
            all[i] = all[i] with { Subject = columns[i + 1].Split('(')[0].Trim() };
        }

        return all;
    }

    public static bool HaveSubjects(PermissionColumn[] columns) => columns.Length > 1 && columns[0].Subject is not null;

    /// <summary>Puts the names of a cell to those of the row; names that belong together have one rank.</summary>
    public void Sort(List<List<string>> groups, List<string> least, List<string> others)
    {
        if (Order == PermissionOrder.LeastLast)
        {
            groups.Reverse();
        }

        bool isFirst = least.Count == 0;
        for (int i = 0; i < groups.Count; i++)
        {
            bool isLeast = Order == PermissionOrder.Least || (i == 0 && isFirst && Order is PermissionOrder.LeastFirst or PermissionOrder.LeastLast);
            (isLeast ? least : others).AddRange(groups[i]);
        }
    }

    /// <summary>"From most to least privileged" and the other way round; "Least privileged permissions" beside "Higher privileged permissions".</summary>
    private static PermissionOrder ReadOrder(string header)
    {
        int least = header.IndexOf("least", StringComparison.Ordinal);
        int most = header.IndexOf("most", StringComparison.Ordinal);
        return header.IndexOf("higher", StringComparison.Ordinal) >= 0 ? PermissionOrder.Higher
            : least < 0 ? PermissionOrder.LeastFirst
            : most < 0 ? PermissionOrder.Least
            : most < least ? PermissionOrder.LeastLast
            : PermissionOrder.LeastFirst;
    }
}

internal enum PermissionOrder
{
    LeastFirst,
    LeastLast,
    Least,
    Higher,
}
