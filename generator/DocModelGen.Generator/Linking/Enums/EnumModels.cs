using System;
using System.Collections.Generic;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Enums;

/// <summary>Makes the models of enumerations: names, values, and whether members combine.</summary>
internal static class EnumModels
{
    public static EnumModel Make(EnumEntry entry, DocTextLinker texts, ProblemList problems, Renames renames)
    {
        bool isNumbered = IsNumbered(entry);
        bool saysCombined = entry.IsCombined || entry.SaysCombined;
        bool hasPowers = isNumbered && EnumFlags.AreBits(entry.Members, saysCombined);
        bool isFlags = hasPowers || (saysCombined && EnumFlags.CanCombine(entry.Members));
        var names = new NameScope(StringComparer.Ordinal);
        var members = new EnumMemberModel[entry.Members.Count];
        int bit = 0;
        for (int i = 0; i < members.Length; i++)
        {
            EnumMemberEntry member = entry.Members[i];
            string generated = CSharpIdentifiers.Pascal(member.WireName);
            string wanted = renames.FindMember(entry.FullName, entry.ShortName, member.WireName, generated) ?? generated;
            string name = names.Claim(wanted);
            if (!string.Equals(name, wanted, StringComparison.Ordinal))
            {
                problems.NameChanged(member.Page, member.Anchor, member.WireName, name, "another member has that name");
            }

            bool keepsNumber = isNumbered && (!isFlags || hasPowers);
            members[i] = new EnumMemberModel
            {
                WireName = member.WireName,
                Name = name,
                Value = keepsNumber ? member.Value!.Value : !isFlags ? i : EnumFlags.IsNothing(member.WireName) ? 0 : 1L << bit++,
                IsNumbered = keepsNumber,
                Summary = texts.Link(member.Page, member.Description),
                Obsolete = null,
            };
        }

        return new EnumModel
        {
            FullName = entry.FullName,
            Name = entry.Reference.Name,
            IsFlags = isFlags,
            Members = new EquatableArray<EnumMemberModel>(members),
            Summary = DocTextLinker.Plain(entry.Summary),
            Obsolete = entry.Deprecation,
            Pages = entry.PageNames(),
            SourcePaths = entry.SourcePaths(),
            IsDeclared = false,
        };
    }

    private static bool IsNumbered(EnumEntry entry)
    {
        var seen = new HashSet<long>();
        foreach (EnumMemberEntry member in entry.Members)
        {
            if (member.Value is not { } value || !seen.Add(value))
            {
                return false;
            }
        }

        return entry.Members.Count > 0;
    }
}
