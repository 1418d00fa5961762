using System;
using System.Collections.Generic;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Tables;

/// <summary>Reads the permission table: a kind a row, or a kind a column.</summary>
internal sealed class PermissionReader(PageDraft draft, InlineReader inlines)
{
    private static readonly char[] s_separators = [' ', ',', ';', '\t', '\n', '(', ')', '\u00a0'];

    public static bool IsPermissionTable(ColumnMap columns) =>
        columns.StartsWith("permission type") || (columns.Count > 1 && Classify(columns[1]) is not null);

    public void Read(RawTable table, ColumnMap columns)
    {
        if (columns.StartsWith("permission type"))
        {
            ReadKindPerRow(table);
        }
        else
        {
            ReadKindPerColumn(table, columns);
        }
    }

    /// <summary>Rows under a kind that name a workload instead belong to that kind.</summary>
    private void ReadKindPerRow(RawTable table)
    {
        PermissionKind? kind = null;
        foreach (RawRow row in table.Rows)
        {
            kind = Classify(row[0].ToString()) ?? kind;
            if (kind is { } known)
            {
                Add(known, row, firstCell: 1, row.Cells.Count);
            }
        }
    }

    private void ReadKindPerColumn(RawTable table, ColumnMap columns)
    {
        foreach (RawRow row in table.Rows)
        {
            for (int i = 1; i < columns.Count; i++)
            {
                if (Classify(columns[i]) is { } kind)
                {
                    Add(kind, row, i, i + 1);
                }
            }
        }
    }

    private void Add(PermissionKind kind, RawRow row, int firstCell, int endCell)
    {
        var names = new List<string>();
        for (int i = firstCell; i < endCell; i++)
        {
            AddNames(inlines.Read(row[i]).Text, names);
        }

        TextRange place = row[firstCell].IsEmpty ? row[0] : row[firstCell];
        draft.Permissions.Add(new PermissionRow { Kind = kind, Names = names.ToEquatableArray(), Anchor = draft.Anchors.Add(place) });
    }

    private static void AddNames(string text, List<string> names)
    {
        for (int start = 0; start < text.Length;)
        {
            int separator = text.IndexOfAny(s_separators, start);
            int end = separator < 0 ? text.Length : separator;
            ReadOnlySpan<char> token = text.AsSpan(start, end - start).Trim(".*`:".AsSpan());
            if (IsPermission(token) && SharedText.Get(token) is var name && !names.Contains(name))
            {
                names.Add(name);
            }

            start = end + 1;
        }
    }

    /// <summary>Dotted, as all but the sign-in scopes are: words such as "Not supported." have no dot inside.</summary>
    private static bool IsPermission(ReadOnlySpan<char> name)
    {
        if (name is "openid" or "profile" or "email" or "offline_access")
        {
            return true;
        }

        int dot = name.IndexOf('.');
        if (dot <= 0 || dot == name.Length - 1 || !char.IsLetter(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static PermissionKind? Classify(string text) =>
        text.IndexOf("personal", StringComparison.OrdinalIgnoreCase) >= 0 ? PermissionKind.DelegatedPersonal
        : text.IndexOf("delegated", StringComparison.OrdinalIgnoreCase) >= 0 ? PermissionKind.DelegatedWork
        : text.IndexOf("application", StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf("mobile", StringComparison.OrdinalIgnoreCase) < 0 ? PermissionKind.Application
        : null;
}
