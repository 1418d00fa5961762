using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Enums;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>Follows an edit of members: of an enumeration that stands in one place, whose name nothing else asks for.</summary>
internal sealed class EnumRelinker(ILinkedState state)
{
    /// <summary>Other members in a description; the enumeration has them from there alone.</summary>
    public bool ListAgain(TypeEntry owner, PropertyEntry list, PropertyEntry was)
    {
        if (list.Target is not EnumEntry { IsUnnamed: true } entry
            || !entry.IsMadeOf(was.Members.Select(static member => member.WireName))
            || !state.Unnamed.IsAlone(owner, list)
            || state.Unnamed.CountWanting(entry.ShortName) != 1
            || (state.Types.FindEnum(new WireName(owner.WireNamespace, entry.ShortName), list.Row.Page) is { } other && !ReferenceEquals(other, entry)))
        {
            return false;
        }

        entry.Clear();
        foreach (InlineMember member in list.Members)
        {
            entry.Add(member.WireName, member.Value, DocText.Empty, list.Row.Page, member.Anchor);
        }

        return true;
    }

    /// <summary>Other rows in tables of members. False where an enumeration is not made of its table alone.</summary>
    public bool DeclareAgain(DocPage before, DocPage after, HashSet<EnumEntry> enums)
    {
        for (int i = 0; i < after.MemberTables.Count; i++)
        {
            MemberTable was = before.MemberTables[i];
            MemberTable table = after.MemberTables[i];
            if (was.Rows.Select(Fact).SequenceEqual(table.Rows.Select(Fact)))
            {
                continue;
            }

            if (state.Types.DeclaredOn(after).OfType<EnumEntry>().Where(entry => entry.IsMadeOf(was.Rows.Select(static row => row.WireName))).ToList() is not [var entry]
                || state.Unnamed.CountWanting(entry.ShortName) != 0
                || !EnumDeclarations.IsOnlyTable(state.Pages, after, table, entry))
            {
                return false;
            }

            entry.Clear();
            EnumDeclarations.AddRows(entry, after, table);
            enums.Add(entry);
        }

        return true;

        static (string, long?, DocText) Fact(MemberRow row) => (row.WireName, row.Value, row.Description);
    }

    /// <summary>Null where one of them brings up a problem: that has a place among those of all pages.</summary>
    public List<EnumModel>? ModelsOf(HashSet<EnumEntry> enums, IEnumerable<EnumEntry> combinedNow)
    {
        if (enums.Count == 0)
        {
            return [];
        }

        var problems = new ProblemList();
        HashSet<EnumEntry> combined = [.. combinedNow];
        List<EnumModel> models = [];
        foreach (EnumEntry entry in enums)
        {
            entry.IsCombined = combined.Contains(entry);
            models.Add(EnumModels.Make(entry, state.Texts, problems, state.Renames));
        }

        return problems.IsEmpty ? models : null;
    }
}
