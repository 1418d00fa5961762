using System;
using System.Globalization;

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
        var numbers = new EnumNumbers(entry);
        long[] values = numbers.Assign();
        var names = new NameScope(StringComparer.Ordinal);
        var members = new EnumMemberModel[entry.Members.Count];
        for (int i = 0; i < members.Length; i++)
        {
            EnumMemberEntry member = entry.Members[i];
            string generated = member.WireName == " " ? "Blank" : CSharpIdentifiers.Pascal(member.WireName);
            string wanted = renames.FindMember(entry.FullName, entry.ShortName, member.WireName, generated) ?? generated;
            string name = names.Claim(wanted);
            if (!string.Equals(name, wanted, StringComparison.Ordinal))
            {
                problems.NameChanged(member.Page, member.Anchor, member.WireName, name, "another member has that name");
            }

            if (numbers.Explain(i, values[i]) is { } reason)
            {
                problems.NameChanged(member.Page, member.Anchor, member.WireName, $"{name} = {values[i].ToString(CultureInfo.InvariantCulture)}", reason);
            }

            members[i] = new EnumMemberModel
            {
                WireName = member.WireName,
                Name = name,
                Value = values[i],
                IsNumbered = numbers.IsDocumented(i, values[i]),
                Summary = texts.Link(member.Page, member.Description),
                Obsolete = null,
            };
        }

        return new EnumModel
        {
            FullName = entry.FullName,
            Name = entry.Reference.Name,
            IsFlags = numbers.IsFlags,
            Members = new EquatableArray<EnumMemberModel>(members),
            Summary = DocTextLinker.Plain(entry.Summary),
            Obsolete = entry.Deprecation,
            Pages = entry.PageNames(),
            SourcePaths = entry.SourcePaths(),
            IsDeclared = false,
        };
    }
}
