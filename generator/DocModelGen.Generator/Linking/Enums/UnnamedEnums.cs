using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Enums;

/// <summary>
/// Names the enumerations that only a list in a description declares. A name comes from the property alone where that says
/// enough, so that it does not depend on other pages; only where two lists want one name does the owner go in front.
/// </summary>
internal sealed class UnnamedEnums(TypeIndex types, ProblemList problems, ApiForm form)
{
    private readonly Dictionary<string, List<MemberList>> _wanted = new(StringComparer.OrdinalIgnoreCase);

    public void Name(IReadOnlyList<TypeEntry> owners)
    {
        foreach (TypeEntry owner in owners)
        {
            TakeListedBeside(owner);
            foreach (MemberList list in SharedListsOf(owner))
            {
                string key = list.Scope + "\n" + list.Name;
                if (!_wanted.TryGetValue(key, out List<MemberList>? lists))
                {
                    _wanted.Add(key, lists = []);
                }

                lists.Add(list);
            }
        }

        foreach (List<MemberList> lists in _wanted.Values)
        {
            Settle(lists);
        }
    }

    /// <summary>A text whose values stand on its page below a heading of their own: <c>## Status values</c>.</summary>
    private void TakeListedBeside(TypeEntry owner)
    {
        foreach (PropertyEntry property in form.IsOData(owner) ? [] : owner.Properties)
        {
            DocPage page = property.Row.Page;
            if (property.Target is null && property.Members.IsEmpty && property.Row.Row.Type is { Kind: TypeCellKind.Primitive, Name: "String" }
                && types.FindEnum(new WireName(owner.WireNamespace, property.WireName), page) is { } listed && listed.Pages.Exists(other => other.Path == page.Path))
            {
                property.Target = listed;
            }
        }
    }

    /// <summary>The properties that list members of an enumeration without a name.</summary>
    public IEnumerable<PropertyEntry> ListsOf(TypeEntry owner) => owner.Properties.Where(property => IsList(owner, property));

    /// <summary>OData has enumerations of its own beside texts with documented values; elsewhere these are all that there is.</summary>
    private bool IsList(TypeEntry owner, PropertyEntry property) =>
        property.Row.Row.Type is var type && property.Members.Count > 0
        && (type.Kind == TypeCellKind.Enumeration || (!form.IsOData(owner) && type is { Kind: TypeCellKind.Primitive, Name: "String" } && property.Members.Count > 1));

    public static bool HaveSameMembers(PropertyEntry first, PropertyEntry second) => HaveSameMembers(first.Members, second.Members);

    /// <summary>How many lists would have their enumeration called so, one way or the other.</summary>
    public int CountWanting(string shortName) => _wanted.Values
        .SelectMany(static lists => lists)
        .Count(list => string.Equals(list.Name, shortName, StringComparison.OrdinalIgnoreCase) || string.Equals(list.NameWithOwner, shortName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The property's list is no other property's, and no other list wants its name.</summary>
    public bool IsAlone(TypeEntry owner, PropertyEntry property) => _wanted.Values.Any(lists =>
        lists is [{ Properties: [var only] } list] && ReferenceEquals(list.Owner, owner) && string.Equals(only.WireName, property.WireName, StringComparison.Ordinal));

    /// <summary>Properties of one type with the same members share one enumeration.</summary>
    private List<MemberList> SharedListsOf(TypeEntry owner)
    {
        var lists = new List<MemberList>();
        var known = new Dictionary<string, MemberList>(StringComparer.Ordinal);
        foreach (PropertyEntry property in ListsOf(owner))
        {
            string members = string.Join("\n", property.Members.Select(static member => member.WireName));
            if (!known.TryGetValue(members, out MemberList? same))
            {
                known.Add(members, same = new MemberList(owner));
                lists.Add(same);
            }

            same.Properties.Add(property);
        }

        return lists;
    }

    private void Settle(List<MemberList> lists)
    {
        MemberList first = lists[0];
        bool isShared = lists.TrueForAll(list => HaveSameMembers(list.Members, first.Members));
        foreach (MemberList list in lists)
        {
            string name = isShared ? list.Name : list.NameWithOwner;
            EnumEntry target = FindOrAdd(list, name);
            foreach (PropertyEntry property in list.Properties)
            {
                property.Target = target;
            }

            if (!isShared && list.Name != list.NameWithOwner)
            {
                PropertyRow row = list.Properties[0].Row.Row;
                problems.NameChanged(
                    list.Properties[0].Row.Page,
                    row.Anchor,
                    list.Name,
                    CSharpIdentifiers.Pascal(name),
                    "another property of this name has other members");
            }
        }
    }

    private EnumEntry FindOrAdd(MemberList list, string name)
    {
        DocPage page = list.Properties[0].Row.Page;
        var wireName = new WireName(list.Scope, name);

        // A declared enumeration of this name and these members is what the list repeats.
        var qualified = new WireName(list.Owner.WireNamespace, name);
        if (types.FindEnum(qualified, page) is { } declared && list.IsWithin(declared))
        {
            return declared;
        }

        EnumEntry? entry = types.FindEnum(wireName, page);
        if (entry is not null && !list.IsWithin(entry))
        {
            wireName = wireName with { ShortName = list.NameWithOwner };
            entry = types.FindEnum(wireName, page);
        }

        if (entry is null)
        {
            entry = types.AddEnum(wireName, page, isDeclared: false, isUnnamed: true);
            entry.SetCodeNamespaceOf(list.Owner);
        }

        entry.AddPage(page);
        foreach (InlineMember member in list.Members)
        {
            entry.Add(member.WireName, member.Value, DocText.Empty, page, member.Anchor);
        }

        return entry;
    }

    private static bool HaveSameMembers(EquatableArray<InlineMember> first, EquatableArray<InlineMember> second)
    {
        if (first.Count != second.Count)
        {
            return false;
        }

        for (int i = 0; i < first.Count; i++)
        {
            if (!string.Equals(first[i].WireName, second[i].WireName, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class MemberList(TypeEntry owner)
    {
        private string? _name;

        public TypeEntry Owner { get; } = owner;

        public List<PropertyEntry> Properties { get; } = [];

        public EquatableArray<InlineMember> Members => Properties[0].Members;

        /// <summary>Unnamed enumerations of the default namespace have no namespace on paper.</summary>
        public string Scope =>
            string.Equals(Owner.WireNamespace, WireName.DefaultNamespace, StringComparison.OrdinalIgnoreCase) ? "" : Owner.WireNamespace;

        public string Name => _name ??= CSharpIdentifiers.CountWords(Shortest) > 1 ? Shortest : NameWithOwner;

        public string NameWithOwner => CSharpIdentifiers.Join(Owner.BodyOf ?? Owner.ShortName, CSharpIdentifiers.Pascal(Shortest));

        private string Shortest =>
            Properties
                .Select(static property => property.WireName)
                .OrderBy(static name => name.Length)
                .ThenBy(static name => name, StringComparer.Ordinal)
                .First();

        public bool IsWithin(EnumEntry entry)
        {
            foreach (InlineMember member in Members)
            {
                if (!entry.Has(member.WireName))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
