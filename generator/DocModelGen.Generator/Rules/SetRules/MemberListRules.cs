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
    /// <summary>Every enumeration that may grow has it, and lists rarely show it.</summary>
    protected const string Sentinel = "unknownFutureValue";

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
        foreach (InlineMember member in row.Members.Where(member => member.WireName != Sentinel && !declared.Contains(member.WireName)))
        {
            context.Report(Descriptor, member.Anchor, member.WireName, row.Name, table.EnumName!);
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
        string[] missing = [.. table.Rows.Select(static member => member.WireName).Where(member => member != Sentinel && !listed.Contains(member))];
        if (missing.Length > 0 && missing.Length < declared.Count)
        {
            context.Report(Descriptor, row.Anchor + 2, row.Name, string.Join(", ", missing.Select(static member => "'" + member + "'")), table.EnumName!);
        }
    }
}
