using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking;
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
            if (row is { Members.IsEmpty: false, Type.Kind: TypeCellKind.Named } && DeclarationOf(context, row.Type) is { } table)
            {
                Check(context, row, new HashSet<string>(table.Rows.Select(static member => member.WireName), StringComparer.Ordinal), table);
            }
        }
    }

    protected abstract void Check(PageContext context, PropertyRow row, HashSet<string> declared, MemberTable table);

    /// <summary>Every enumeration that may grow has <c>unknownFutureValue</c>, and lists rarely show it; <c>null</c> is no member.</summary>
    protected static bool IsAside(string member) => member is "unknownFutureValue" or "null";

    protected static string Join(IEnumerable<string> members) => string.Join(", ", members.Select(static member => "'" + member + "'"));

    private static MemberTable? DeclarationOf(PageContext context, TypeCell cell)
    {
        string name = WireName.Parse(cell.Name, "").ShortName;
        IEnumerable<MemberTable> tables = cell.Target is { } target
            ? context.Set.FindPage(context.Page, target, out _)?.MemberTables ?? []
            : context.Set.MemberTablesOf(WireName.NamespaceOf(context.Page.Namespace), name).Select(static declaration => declaration.Table);
        MemberTable[] named = [.. tables.Where(table => string.Equals(table.EnumName, name, StringComparison.OrdinalIgnoreCase))];

        // Declared twice: another rule's business, and no ground to judge a list by.
        return named.Length == 1 ? named[0] : null;
    }
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
            context.Report(Descriptor, undeclared[0].Anchor, Join(undeclared.Select(static member => member.WireName)), row.Name, table.EnumName!);
        }
    }
}

/// <summary>A list leaves out members that the enumeration declares.</summary>
internal sealed class ListedMembersRule : MemberListRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ListLeavesOutMembers;

    protected override void Check(PageContext context, PropertyRow row, HashSet<string> declared, MemberTable table)
    {
        var listed = new HashSet<string>(row.Members.Select(static member => member.WireName), StringComparer.OrdinalIgnoreCase);
        string[] missing = [.. table.Rows.Select(static member => member.WireName).Where(member => !IsAside(member) && !listed.Contains(member))];
        if (missing.Length > 0 && missing.Length < declared.Count)
        {
            context.Report(Descriptor, row.Anchor + 2, row.Name, Join(missing), table.EnumName!);
        }
    }
}
