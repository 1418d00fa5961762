using System.Text.Json;
using DocModelGen.Serialization;

namespace DocModelGen;

// Values of documented properties, held against what the page says of them.
public sealed partial class DriftObserver
{
    private void SeeContradiction(DriftNameSet<DriftProperty> type, string name, JsonExpectation expected, JsonElement value)
    {
        JsonKinds kinds = JsonKinds.None;
        JsonKinds items = JsonKinds.None;
        if (value.ValueKind == JsonValueKind.Null)
        {
            kinds = JsonKinds.Null;
        }
        else if (!Fits(expected, value))
        {
            kinds = value.ValueKind.ToKinds();
        }
        else
        {
            items = SeeParts(expected, value);
        }

        if ((kinds | items) != JsonKinds.None)
        {
            SeeProperty(type, name, isDocumented: true, kinds, items);
        }
    }

    /// <summary>Looks into a value of the documented kind: at the members that it names, and at what it is made of.</summary>
    /// <returns>The kinds of a list's items that are not as documented.</returns>
    private JsonKinds SeeParts(JsonExpectation expected, JsonElement value)
    {
        JsonKinds unexpected = JsonKinds.None;
        if (expected.Members is { } members)
        {
            SeeMembers(members, value.GetString()!);
        }
        else if (expected.Item is { } item && value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement part in value.EnumerateArray())
            {
                unexpected |= SeePart(item, part);
            }
        }
        else if (expected.Item is { } valueOfMap && value.ValueKind == JsonValueKind.Object)
        {
            // A witness has no word for the values of a map, nor for lists of lists: their members alone are seen.
            foreach (JsonProperty part in value.EnumerateObject())
            {
                SeePart(valueOfMap, part.Value);
            }
        }

        return unexpected;
    }

    /// <summary>No page tells whether an item may be null.</summary>
    private JsonKinds SeePart(JsonExpectation expected, JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.Null)
        {
            return JsonKinds.None;
        }

        if (!Fits(expected, part))
        {
            return part.ValueKind.ToKinds();
        }

        SeeParts(expected, part);
        return JsonKinds.None;
    }

    private static bool Fits(JsonExpectation expected, JsonElement value) =>
        (expected.Kinds & value.ValueKind.ToKinds()) != JsonKinds.None
        && (!ReferenceEquals(expected, JsonExpectation.FloatingPoint)
            || value.ValueKind == JsonValueKind.Number
            || value.ValueEquals("NaN") || value.ValueEquals("INF") || value.ValueEquals("-INF"));

    private void SeeMembers(EnumIdentity members, string text)
    {
        DriftNameSet<DriftFact> names = FindEnum(members.Table) ?? AddEnum(members);
        foreach (string name in members.Table.FindUnknown(text))
        {
            SeeMember(names, name);
        }
    }

    private DriftNameSet<DriftFact> AddEnum(EnumIdentity members) => _enums.GetOrAdd(
        members.Table, new DriftNameSet<DriftFact>(_identity, "csharp:" + members.Type.FullName!.Replace('+', '.'), DriftFactKind.UnknownMember));

    private void SeeMember(DriftNameSet<DriftFact> names, string name)
    {
        bool isNew = false;
        DriftFact? fact = _namesMembers && DriftNames.IsMember(name)
            ? names.FindOrAdd(name, _reserve, MakeMember, out isNew)
            : null;
        if (fact is null)
        {
            SeeUnnamed(names);
            return;
        }

        _meter.CountSighting(fact);
        if (isNew)
        {
            Announce(fact);
        }
    }

    private static DriftFact MakeMember(string enumeration, string name) =>
        new(DriftFactKind.UnknownMember, enumeration, name, found: null, WitnessLines.Member(enumeration, name));
}
