using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>Two tables declare one enumeration with different members.</summary>
internal sealed class EnumDeclaredTwiceRule : PageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.EnumDeclaredDifferently;

    public override void Check(PageContext context)
    {
        foreach (MemberTable table in context.Page.MemberTables)
        {
            if (table.EnumName is { } name && FirstOtherDeclaration(context, name, table) is var (page, difference))
            {
                context.Report(Descriptor, table.Anchor, name, PagePaths.FileName(page.Path), difference);
            }
        }
    }

    private static (DocPage Page, string Difference)? FirstOtherDeclaration(PageContext context, string name, MemberTable table)
    {
        var members = new HashSet<string>(Names(table), StringComparer.Ordinal);
        foreach ((DocPage page, MemberTable other) in context.Set.DeclarationsOf(WireName.NamespaceOf(context.Page.Namespace), name))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (ReferenceEquals(other, table) || string.CompareOrdinal(page.Path, context.Page.Path) > 0)
            {
                // Reported once, at the later of two tables.
                return null;
            }

            string[] only = [.. members.Except(Names(other))];
            string[] missing = [.. Names(other).Where(member => !members.Contains(member))];

            // Tables with nothing in common describe two things of one name.
            if (only.Length < members.Count && only.Length + missing.Length > 0)
            {
                return (page, Listing.Of([.. only.Select(static member => "only here '" + member + "'"), .. missing.Select(static member => "only there '" + member + "'")]));
            }
        }

        return null;
    }

    /// <summary>Whether a table shows that its enumeration may grow is a matter of its age.</summary>
    private static IEnumerable<string> Names(MemberTable table) =>
        table.Rows.Select(static row => row.WireName).Where(static name => name != "unknownFutureValue");
}
