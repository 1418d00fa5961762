using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>What the two rules about value lists share: a list in a description beside the table that declares the enumeration.</summary>
internal abstract class MemberListRule : PageRule
{
    public override void Check(PageContext context)
    {
        foreach (PropertyRow row in context.Page.PropertyTables.SelectMany(static table => table.Rows))
        {
            if (row is { Members.IsEmpty: false, Type.Kind: TypeCellKind.Named } && MemberDeclarations.Of(context.Set, context.Page, row.Type) is { } table)
            {
                Check(context, row, new HashSet<string>(table.Rows.Select(static member => member.WireName), StringComparer.Ordinal), table);
            }
        }
    }

    protected abstract void Check(PageContext context, PropertyRow row, HashSet<string> declared, MemberTable table);

    /// <summary>Every enumeration that may grow has <c>unknownFutureValue</c>, and lists rarely show it; <c>null</c> is no member.</summary>
    protected static bool IsAside(string member) => member is "unknownFutureValue" or "null";

    protected static string Join(IEnumerable<string> members) => string.Join(", ", members.Select(static member => "'" + member + "'"));
}

/// <summary>A list names a value that the enumeration does not declare.</summary>
internal sealed class ListedValueRule : MemberListRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ListedValueNotDeclared;

    protected override void Check(PageContext context, PropertyRow row, HashSet<string> declared, MemberTable table)
    {
        InlineMember[] undeclared = [.. row.Members.Where(member => !IsAside(member.WireName) && !declared.Contains(member.WireName))];
        if (undeclared.Length > 0)
        {
            context.Report(Descriptor, undeclared[0].Anchor, string.Join(", ", undeclared.Select(member => Quote(member.WireName, declared))), row.Name, table.EnumName!);
        }
    }

    private static string Quote(string member, HashSet<string> declared) =>
        declared.FirstOrDefault(other => string.Equals(other, member, StringComparison.OrdinalIgnoreCase)) is { } variant
            ? $"'{member}' (declared as '{variant}')"
            : $"'{member}'";
}

/// <summary>A list leaves out members that the enumeration declares.</summary>
internal sealed class ListedMembersRule : MemberListRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ListLeavesOutMembers;

    protected override void Check(PageContext context, PropertyRow row, HashSet<string> declared, MemberTable table)
    {
        var listed = new HashSet<string>(row.Members.Select(static member => member.WireName), StringComparer.OrdinalIgnoreCase);
        string[] missing = [.. table.Rows.Select(static member => member.WireName).Where(member => !IsAside(member) && !listed.Contains(member) && !IsMentioned(row, member))];
        if (missing.Length > 0 && missing.Length < declared.Count)
        {
            context.Report(Descriptor, row.Anchor + 2, row.Name, Join(missing), table.EnumName!);
        }
    }

    /// <summary>Outside the list as such: "the value `x` means ...".</summary>
    private static bool IsMentioned(PropertyRow row, string member) =>
        Regex.IsMatch(row.Description.ToString(), @"(?<!\w)" + Regex.Escape(member) + @"(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
