using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Rules.SetRules;

/// <summary>The table that declares the enumeration of a type cell.</summary>
internal static class MemberDeclarations
{
    /// <summary>Null where none declares it, or more than one: another rule's business, and no ground to judge a list by.</summary>
    public static MemberTable? Of(PageSet set, DocPage page, TypeCell cell)
    {
        string name = WireName.Parse(cell.Name, "").ShortName;
        IEnumerable<MemberTable> tables = cell.Target is { } target
            ? set.FindPage(page, target, out _) is { } declaring ? set.MemberTablesOf(declaring, name) : []
            : set.MemberTablesOf(WireName.NamespaceOf(page.Namespace), name).Select(static declaration => declaration.Table);
        MemberTable[] named = [.. tables.Take(2)];
        return named.Length == 1 ? named[0] : null;
    }
}
