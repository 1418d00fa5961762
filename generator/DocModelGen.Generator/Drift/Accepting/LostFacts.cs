using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Comparing;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Drift.Accepting;

/// <summary>Accepted properties and members that no page has any more, by the full name of the type or enumeration that they are lost from.</summary>
internal sealed record LostFacts(ILookup<string, LostProperty> Properties, ILookup<string, MemberFact> Members)
{
    /// <summary>A baseline stays the same object while pages are edited.</summary>
    private static readonly WeakCache<FactSet, FactIndex> s_indexes = new();

    public static LostFacts Find(ApiModel model, FactSet accepted, CancellationToken cancellationToken) =>
        FindByName(model, s_indexes.GetOrCreate(accepted, static facts => new FactIndex(facts))) is { } lost
            ? lost
            : Compare(model, accepted, cancellationToken);

    /// <summary>In full: what is lost from something that has another name now is lost under that name.</summary>
    internal static LostFacts Compare(ApiModel model, FactSet accepted, CancellationToken cancellationToken)
    {
        FactSet current = FactsReader.Read(SourceText.From(FactsWriter.WriteBaseline(model)), cancellationToken);
        IReadOnlyList<DriftChange> changes = FactComparer.Compare(accepted, current);
        return Of(
            changes.Select(LostBy).Where(static lost => lost.From is not null)!,
            changes.OfType<MemberRemoved>().Select(static change => (change.Enum, change.Was)));
    }

    private static (string? From, LostProperty Lost) LostBy(DriftChange change) => change switch
    {
        PropertyRemoved removed => (removed.Owner, new LostProperty(removed.Was, NewName: null)),
        PropertyRenamed renamed => (renamed.Is.Owner, new LostProperty(renamed.Was, renamed.Is.Name)),
        _ => default,
    };

    /// <summary>
    /// Where all accepted types and enumerations are there under their names, nothing but rows can be lost. That is so after nearly every edit:
    /// then nothing is written, read again and matched. Null where it is not so.
    /// </summary>
    internal static LostFacts? FindByName(ApiModel model, FactIndex accepted)
    {
        var types = new Dictionary<string, TypeModel>(StringComparer.OrdinalIgnoreCase);
        foreach (TypeModel type in model.Types)
        {
            types[type.FullName] = type;
        }

        var enums = new Dictionary<string, EnumModel>(StringComparer.OrdinalIgnoreCase);
        foreach (EnumModel type in model.Enums)
        {
            enums[type.FullName] = type;
        }

        List<(string, LostProperty)> properties = [];
        foreach (TypeFacts was in accepted.Types)
        {
            if (!types.TryGetValue(was.Fact.FullName, out TypeModel? now) || HasOtherEnum(was, now, accepted))
            {
                return null;
            }

            AddLost(properties, was, now, accepted);
        }

        List<(string, MemberFact)> members = [];
        foreach (EnumFacts was in accepted.Enums)
        {
            if (!enums.TryGetValue(was.Fact.FullName, out EnumModel? now))
            {
                return null;
            }

            AddLost(members, was, now);
        }

        return Of(properties, members);
    }

    /// <summary>Whether a property has a new enumeration in place of its accepted one: members may have moved there.</summary>
    private static bool HasOtherEnum(TypeFacts was, TypeModel now, FactIndex accepted)
    {
        foreach (PropertyModel property in now.Properties)
        {
            if (property.Type is { Kind: ValueKind.Enum, Reference: { } current }
                && accepted.FindEnum(current.FullName) is null
                && was.Properties.TryGetValue(property.WireName, out PropertyFact? fact)
                && accepted.FindEnum(fact.Type.Name) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddLost(List<(string, LostProperty)> lost, TypeFacts was, TypeModel now, FactIndex accepted)
    {
        if (was.Properties.Keys.All(name => Has(now.AllProperties, name)))
        {
            return;
        }

        Dictionary<string, PropertyModel> own = [];
        foreach (PropertyModel property in now.Properties)
        {
            own[property.WireName] = property;
        }

        List<PropertyFact> removed = [];
        List<PropertyFact> added = [];
        foreach ((PropertyFact? left, PropertyModel? right) in FactComparer.Pair(was.Properties, own))
        {
            // A property may be there in another case, or be the id that every entity has.
            if (right is null && !Has(now.AllProperties, left!.Name) && !(now.IsEntity && left.Name == EntityId.Name))
            {
                removed.Add(left);
            }
            else if (left is null && accepted.FindProperty(was, right!.WireName) is null)
            {
                added.Add(FactOf(right, now));
            }
        }

        IReadOnlyDictionary<PropertyFact, PropertyFact> renamed = RenamedProperties.Find(removed, added, static property => property.Type.ToString());
        lost.AddRange(removed.Select(property => (
            now.FullName, new LostProperty(property, renamed.TryGetValue(property, out PropertyFact? current) ? current.Name : null))));
    }

    /// <summary>What a baseline would say of the property, but for the line.</summary>
    private static PropertyFact FactOf(PropertyModel property, TypeModel owner) =>
        new("", Line: 0, owner.FullName, property.WireName, TypeText.Parse(FactsWriter.TypeCell(property.Type)), property.Flags) { Print = DescriptionPrint.Of(property) };

    private static void AddLost(List<(string, MemberFact)> lost, EnumFacts was, EnumModel now)
    {
        Dictionary<string, EnumMemberModel> members = [];
        foreach (EnumMemberModel member in now.Members)
        {
            members[member.WireName] = member;
        }

        if (!was.Members.Keys.All(members.ContainsKey))
        {
            lost.AddRange(FactComparer.Lost(was.Members, members).Select(member => (now.FullName, member)));
        }
    }

    private static bool Has(EquatableArray<PropertyModel> properties, string wireName)
    {
        foreach (PropertyModel property in properties)
        {
            if (property.WireName == wireName)
            {
                return true;
            }
        }

        return false;
    }

    private static LostFacts Of(IEnumerable<(string From, LostProperty Lost)> properties, IEnumerable<(string From, MemberFact Was)> members) => new(
        properties.ToLookup(static lost => lost.From, static lost => lost.Lost, StringComparer.OrdinalIgnoreCase),
        members.ToLookup(static lost => lost.From, static lost => lost.Was, StringComparer.OrdinalIgnoreCase));
}

/// <summary>A property that is lost under its accepted name, and the wire name that it has now; null where it is gone.</summary>
internal sealed record LostProperty(PropertyFact Was, string? NewName);
