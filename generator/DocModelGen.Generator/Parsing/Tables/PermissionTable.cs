using System;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Tells a table of permissions, which has a kind of them a row or a kind a column.</summary>
internal static class PermissionTable
{
    public static bool Is(ColumnMap columns) =>
        columns.StartsWith("permission type") || (columns.Count > 1 && Classify(columns[1]) is not null);

    public static PermissionKind? Classify(string text) =>
        text.IndexOf("personal", StringComparison.OrdinalIgnoreCase) >= 0 ? PermissionKind.DelegatedPersonal
        : text.IndexOf("delegated", StringComparison.OrdinalIgnoreCase) >= 0 ? PermissionKind.DelegatedWork
        : text.IndexOf("application", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf("mobile", StringComparison.OrdinalIgnoreCase) < 0 ? PermissionKind.Application
        : null;
}
