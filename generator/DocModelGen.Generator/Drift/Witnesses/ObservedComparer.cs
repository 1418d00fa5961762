using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Drift.Reporting;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>Holds pages against replies that were seen. Each line adds to the pages or contradicts them; what has no line proves nothing.</summary>
internal sealed class ObservedComparer
{
    private const string CSharp = "csharp:";

    private readonly FactIndex _pages;
    private readonly FactPlaces _places;
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.Ordinal);
    private readonly ILookup<string, OperationFacts> _operations;

    /// <summary>What was seen of types that pages have.</summary>
    private readonly HashSet<(TypeFacts Owner, string Name)> _seen;

    private ObservedComparer(FactSet seen, FactSet documented, ApiModel model, FactPlaces places)
    {
        _pages = new FactIndex(documented);
        _places = places;
        _operations = _pages.Operations.ToLookup(static operation => operation.Name, StringComparer.Ordinal);
        foreach ((CSharpName name, string fullName) in model.Types.Select(static type => (type.Name, type.FullName)).Concat(model.Enums.Select(static type => (type.Name, type.FullName))))
        {
            _wireNames[CSharp + name.Namespace + "." + name.Identifier] = fullName;
        }

        _seen = [.. seen.OfKind<PropertyFact>().Select(property => (Owner: _pages.FindType(WireName(property.Owner)), property.Name)).Where(static pair => pair.Owner is not null).Select(static pair => (pair.Owner!, pair.Name))];
    }

    public static IEnumerable<WitnessDifference> Compare(FactSet seen, FactSet documented, ApiModel model, FactPlaces places)
    {
        var comparer = new ObservedComparer(seen, documented, model, places);
        return seen.Facts.SelectMany(comparer.Differences);
    }

    private IEnumerable<WitnessDifference> Differences(Fact seen) => seen switch
    {
        PropertyFact property when _pages.FindType(WireName(property.Owner)) is { } owner => OfProperty(property, owner),
        MemberFact member when _pages.FindEnum(WireName(member.Enum)) is { } owner => OfMember(member, owner),
        TemplateFact template => OfStatus(template),
        TypeFact type when _pages.FindType(type.FullName) is null && type.Base is { } name && _pages.FindType(WireName(name)) is { } place =>
            [new(Descriptors.TypeNotDocumented, type, null, _places.FindType(place.Fact.FullName), new EquatableArray<string>([type.FullName, $"which comes as '{place.Fact.FullName}'"]))],
        _ => [],
    };

    private IEnumerable<WitnessDifference> OfProperty(PropertyFact seen, TypeFacts owner)
    {
        string typeName = owner.Fact.FullName;
        if (IsSeenOfBase(owner, seen.Name))
        {
            // Replies tell of which type an object is, and not which of its types declares what it has.
            yield break;
        }

        if (_pages.FindProperty(owner, seen.Name) is not { } documented)
        {
            yield return owner.Properties.Values.FirstOrDefault(property => CaseOnly.Differs(property.Name, seen.Name)) is { } other
                ? Create(Descriptors.PropertyCaseDiffers, new PropertyCaseChanged(seen, other), other.Name, typeName, seen.Name)
                : Create(Descriptors.PropertyNotDocumented, new PropertyRemoved(seen, typeName), seen.Name, Shown(seen.Type), typeName);
            yield break;
        }

        if (!JsonKinds.Is(seen.Type))
        {
            yield break;
        }

        IReadOnlyList<string> kinds = JsonKinds.Of(seen.Type);
        if (kinds.Contains(JsonKinds.Null) && documented.Flags.HasFlag(PropertyFlags.NotNullable))
        {
            yield return Create(Descriptors.NullabilityDiffers, new NullabilityChanged(seen, documented, Direction.None), documented.Name, documented.Owner);
        }

        string[] values = [.. kinds.Where(static kind => kind != JsonKinds.Null)];
        bool isArray = seen.Type.IsCollection || values.Contains(JsonKinds.Array);
        bool isOther = !seen.Type.IsCollection && values.Any(static kind => kind != JsonKinds.Array);
        if (documented.Type.Name == "Json" && !documented.Type.IsCollection)
        {
            yield break;
        }

        if (documented.Type.IsCollection ? isOther : isArray)
        {
            yield return Create(Descriptors.CollectionDiffers, new CollectionChanged(seen, documented), documented.Name, documented.Owner, documented.Type.IsCollection ? "no collection" : "a collection");
        }
        else if (documented.Type.IsCollection == seen.Type.IsCollection && !JsonKinds.Fit(documented.Type.Name, values, _pages))
        {
            yield return Create(Descriptors.PropertyTypeDiffers, new PropertyRetyped(seen, documented), documented.Name, documented.Owner, documented.Type.ToString(), JsonKinds.Show(seen.Type));
        }
    }

    private bool IsSeenOfBase(TypeFacts owner, string name)
    {
        var passed = new HashSet<TypeFacts> { owner };
        for (TypeFacts? type = _pages.FindType(owner.Fact.Base); type is not null && passed.Add(type); type = _pages.FindType(type.Fact.Base))
        {
            if (_seen.Contains((type, name)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<WitnessDifference> OfMember(MemberFact seen, EnumFacts owner)
    {
        string enumName = owner.Fact.FullName;
        if (!owner.Members.ContainsKey(seen.Name))
        {
            yield return owner.Members.Values.FirstOrDefault(member => CaseOnly.Differs(member.Name, seen.Name)) is { } other
                ? Create(Descriptors.MemberCaseDiffers, new MemberCaseChanged(seen, other), other.Name, enumName, seen.Name)
                : Create(Descriptors.MemberNotDocumented, new MemberRemoved(seen, enumName, Direction.None), seen.Name, enumName);
        }
    }

    private IEnumerable<WitnessDifference> OfStatus(TemplateFact seen) => _operations[seen.Name]
        .Select(static operation => operation.First)
        .Where(documented => documented.Status != seen.Status)
        .Select(documented => Create(
            Descriptors.StatusNotDocumented, new StatusChanged(seen, documented), documented.Name, seen.Status.ToString(CultureInfo.InvariantCulture)))
        .Take(1);

    private WitnessDifference Create(DiagnosticDescriptor descriptor, DriftChange change, params string[] arguments) =>
        new(descriptor, change.Accepted, change.Current, _places.Find(change), new EquatableArray<string>(arguments));

    /// <summary>A runtime may know the C# name alone.</summary>
    private string WireName(string name) => _wireNames.TryGetValue(name, out string? fullName) ? fullName : name;

    private static string Shown(TypeText type) => JsonKinds.Is(type) ? JsonKinds.Show(type) : type.ToString();
}
