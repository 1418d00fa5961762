using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
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
                context.CancellationToken.ThrowIfCancellationRequested();
                Check(context, row, context.Set.MembersOf(table), table);
            }
        }
    }

    protected abstract void Check(PageContext context, PropertyRow row, MemberNames declared, MemberTable table);

    /// <summary>Every enumeration that may grow has <c>unknownFutureValue</c>, and lists rarely show it; <c>null</c> is no member.</summary>
    protected static bool IsAside(string member) => member is "unknownFutureValue" or "null";
}

/// <summary>A list names a value that the enumeration does not declare.</summary>
internal sealed class ListedValueRule : MemberListRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ListedValueNotDeclared;

    protected override void Check(PageContext context, PropertyRow row, MemberNames declared, MemberTable table)
    {
        InlineMember[] undeclared = [.. row.Members.Where(member => !IsAside(member.WireName) && !declared.Has(member.WireName))];
        if (undeclared.Length > 0)
        {
            string names = Listing.Of(undeclared.Select(member => Quote(member.WireName, declared)), undeclared.Length);
            context.Report(Descriptor, undeclared[0].Anchor, names, row.Name, table.EnumName!);
        }
    }

    private static string Quote(string member, MemberNames declared) =>
        (declared.InAnyCase(member) ?? declared.FindMisspelt(member)) is { } variant ? $"'{member}' (declared as '{variant}')" : $"'{member}'";
}

/// <summary>A list leaves out members that the enumeration declares.</summary>
internal sealed class ListedMembersRule : MemberListRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.ListLeavesOutMembers;

    protected override void Check(PageContext context, PropertyRow row, MemberNames declared, MemberTable table)
    {
        // Outside the list as such, too: "the value `x` means ...". What is there is counted, since a page may list one member in each of a thousand rows.
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // What the list misspells is not left out: that is the other rule's report.
        named.UnionWith(row.Members.Select(member => declared.FindMisspelt(member.WireName) ?? member.WireName));
        named.UnionWith(declared.MentionedIn(row.Description.ToString()));
        int present = named.Count(name => declared.InAnyCase(name) is { } known && !IsAside(known));
        int missing = declared.DistinctCount - present - AsideIn(declared);
        if (missing > 0 && missing < declared.DistinctCount)
        {
            IEnumerable<string> names = table.Rows.Select(static member => member.WireName).Where(member => !IsAside(member) && !named.Contains(member)).Select(static member => "'" + member + "'");
            context.Report(Descriptor, row.Anchor + 2, row.Name, Listing.Of(names, missing), table.EnumName!);
        }
    }

    private static int AsideIn(MemberNames declared) => (declared.Has("unknownFutureValue") ? 1 : 0) + (declared.Has("null") ? 1 : 0);
}
