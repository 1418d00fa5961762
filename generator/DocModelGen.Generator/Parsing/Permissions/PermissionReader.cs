using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Tables;

namespace DocModelGen.Generator.Parsing.Permissions;

/// <summary>Reads the permission table: a kind a row, or a kind a column.</summary>
internal sealed class PermissionReader(PageDraft draft, InlineReader inlines)
{
    private static readonly char[] s_ends = [',', ';', '\n'];
    private static readonly char[] s_separators = [' ', ',', ';', '\t', '\n', '(', ')', '\u00a0'];

    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="subject">What the heading of the table's own says that it is about; null for the operation.</param>
    public void Read(RawTable table, ColumnMap columns, string? subject)
    {
        if (columns.StartsWith("permission type"))
        {
            ReadKindPerRow(table, columns, subject);
        }
        else
        {
            ReadKindPerColumn(table, columns);
        }
    }

    /// <summary>Rows under a kind that name a workload instead belong to that kind.</summary>
    private void ReadKindPerRow(RawTable table, ColumnMap columns, string? subject)
    {
        PermissionColumn[] roles = PermissionColumn.ReadAll(columns);
        PermissionKind? kind = KindAboveTheFirst(table);
        foreach (RawRow row in table.Rows)
        {
            PermissionKind? own = PermissionTable.Classify(row[0].ToString());
            kind = own ?? kind;
            string? rowSubject = own is null ? inlines.ReadText(row[0]).Trim('*', ' ') : subject;
            if (kind is { } known && PermissionColumn.HaveSubjects(roles))
            {
                foreach (PermissionColumn column in roles)
                {
                    Add(known, row, [column], column.Subject ?? rowSubject);
                }
            }
            else if (kind is { } only)
            {
                Add(only, row, roles, rowSubject);
            }
        }
    }

    /// <summary>Workloads above all kinds are of the kind that comes first in other tables, where this one has it nowhere.</summary>
    private static PermissionKind? KindAboveTheFirst(RawTable table)
    {
        bool[] isNamed = new bool[(int)PermissionKind.Application + 1];
        foreach (RawRow row in table.Rows)
        {
            if (PermissionTable.Classify(row[0].ToString()) is { } kind and <= PermissionKind.Application)
            {
                isNamed[(int)kind] = true;
            }
        }

        return isNamed[(int)PermissionKind.DelegatedWork] || !isNamed.Contains(true) ? null : PermissionKind.DelegatedWork;
    }

    private void ReadKindPerColumn(RawTable table, ColumnMap columns)
    {
        foreach (RawRow row in table.Rows)
        {
            for (int i = 1; i < columns.Count; i++)
            {
                if (PermissionTable.Classify(columns[i]) is { } kind)
                {
                    Add(kind, row, [PermissionColumn.InOrder(i)], inlines.ReadText(row[0]));
                }
            }
        }
    }

    private void Add(PermissionKind kind, RawRow row, PermissionColumn[] columns, string? subject)
    {
        var least = new List<string>();
        var others = new List<string>();
        bool isRefused = columns.Length > 0;
        int firstCell = columns.Length == 0 ? 1 : columns[0].Index;
        foreach (PermissionColumn column in columns)
        {
            string text = inlines.Read(row[column.Index]).Text;
            isRefused &= IsRefusal(text);
            column.Sort(ReadNames(text), least, others);
        }

        if (least.Count > 0 && others.Count > 0)
        {
            others.RemoveAll(new HashSet<string>(least, StringComparer.Ordinal).Contains);
        }

        TextRange place = row[firstCell].IsEmpty ? row[0] : row[firstCell];
        if (Array.TrueForAll(columns, static column => column.SaysOrder) && PermissionRank.FindContradiction(least.Concat(others)) is var (named, less))
        {
            draft.Report(Descriptors.PermissionOrderContradicts, place, named, less);
        }

        draft.Permissions.Add(new PermissionRow
        {
            Kind = kind,
            Names = new EquatableArray<string>([.. least, .. others]),
            LeastCount = least.Count,
            IsRefused = isRefused && least.Count + others.Count == 0,
            Subject = string.IsNullOrEmpty(subject) ? null : subject,
            Anchor = draft.Anchors.Add(place),
        });
    }

    private static bool IsRefusal(string text) =>
        text.TrimStart().StartsWith("not supported", StringComparison.OrdinalIgnoreCase)
        || text.TrimStart().StartsWith("not applicable", StringComparison.OrdinalIgnoreCase)
        || text.TrimStart().StartsWith("not available", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names in order; those that "and" or "or" joins are needed, or do, together.</summary>
    private static List<List<string>> ReadNames(string text)
    {
        var groups = new List<List<string>>();
        HashSet<string>? known = null;
        int last = 0;
        for (int start = 0; start < text.Length;)
        {
            int separator = text.IndexOfAny(s_separators, start);
            int end = separator < 0 ? text.Length : separator;
            ReadOnlySpan<char> token = text.AsSpan(start, end - start).Trim(".*`:".AsSpan());
            if (IsPermission(token) && SharedText.Get(token) is var name && (known ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
            {
                if (groups.Count > 0 && IsJoint(text, last, start))
                {
                    groups[groups.Count - 1].Add(name);
                }
                else
                {
                    groups.Add([name]);
                }

                last = end;
            }

            start = end + 1;
        }

        return groups;
    }

    private static bool IsJoint(string text, int start, int end)
    {
        string between = text.Substring(start, end - start);
        return between.IndexOfAny(s_ends) < 0 && Array.Exists(between.Split(s_separators), static word => word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("or", StringComparison.OrdinalIgnoreCase));
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
}
