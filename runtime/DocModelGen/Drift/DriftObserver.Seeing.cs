using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Threading;
using DocModelGen.Serialization;

namespace DocModelGen;

// What the reader calls. Everything here runs while a reply is read: what is known already must cost little, and nothing may throw.
public sealed partial class DriftObserver
{
    private static readonly Func<string, string, DriftProperty> s_makeDocumented = static (owner, name) => new DriftProperty(owner, name, isDocumented: true);
    private static readonly Func<string, string, DriftProperty> s_makeUndocumented = static (owner, name) => new DriftProperty(owner, name, isDocumented: false);

    private readonly ConcurrentDictionary<JsonNameTable, DriftNameSet<DriftProperty>> _typesByTable = new();
    private readonly Func<string, DriftNameSet<DriftProperty>> _makeType;
    private List<DriftSighting>? _spare;

    /// <summary>Whether a property that is not as documented tells nothing new, which is so for all replies but the first.</summary>
    /// <param name="table">The documented properties.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="first">What the value starts with: its kind, quicker than the value itself tells it.</param>
    /// <param name="value">The value.</param>
    internal bool Knows(JsonNameTable table, ReadOnlySpan<byte> name, byte first, JsonElement value)
    {
        if (DriftNames.IsAnnotation(name))
        {
            return true;
        }

        if (FindType(table)?.Find(name) is { } property && property.Covers(first, value))
        {
            _meter.CountSighting(property.Fact);
            return true;
        }

        return false;
    }

    /// <summary>Whether an unknown member tells nothing new.</summary>
    internal bool KnowsMember(JsonEnumTable table, ReadOnlySpan<byte> text)
    {
        if (FindEnum(table)?.Find(text) is { } member)
        {
            _meter.CountSighting(member);
            return true;
        }

        return false;
    }

    /// <summary>Takes down what was seen of an object, now that it says of which type it is.</summary>
    /// <param name="odataType">The type that it says.</param>
    /// <param name="layout">What is documented.</param>
    /// <param name="sightings">What was seen of this object, and of those around it.</param>
    /// <param name="first">Where this object's begin.</param>
    internal void See(string? odataType, JsonLayout layout, List<DriftSighting>? sightings, int first)
    {
        string documented = layout.Names.TypeName ?? string.Empty;
        bool isUnknown = odataType is not null && !DriftNames.IsSame(odataType, documented);
        if (isUnknown || (sightings is not null && sightings.Count > first))
        {
            string type = isUnknown ? SeeType(odataType!, documented) : documented;
            if (sightings is not null)
            {
                SeeAll(type, layout, sightings, first);
            }
        }
    }

    /// <summary>Takes down the type of an object that cannot be read, since the documented type is none that objects are of.</summary>
    internal void SeeUnknownType(string odataType, string documented)
    {
        if (!DriftNames.IsSame(odataType, documented))
        {
            SeeType(odataType, documented);
        }
    }

    internal List<DriftSighting> RentSightings() => Interlocked.Exchange(ref _spare, null) ?? [];

    internal void ReturnSightings(List<DriftSighting> sightings)
    {
        const int Many = 256;
        if (sightings.Capacity <= Many)
        {
            sightings.Clear();
            Volatile.Write(ref _spare, sightings);
        }
    }

    private void SeeAll(string type, JsonLayout layout, List<DriftSighting> sightings, int first)
    {
        int kept = first;
        for (int i = first; i < sightings.Count; i++)
        {
            DriftSighting sighting = sightings[i];
            if (!ReferenceEquals(sighting.Table, layout.Names))
            {
                // The value in whose place this object was expected, or something beside the items of a page.
                sightings[kept++] = sighting;
            }
            else if (sighting.Property < 0)
            {
                JsonKinds kinds = sighting.Value.ValueKind.ToKinds();
                SeeProperty(TypeOf(type, layout), sighting.Name, isDocumented: false, kinds, DriftProperty.ItemKindsOf(sighting.Value));
            }
            else if (!DriftNames.IsAnnotation(sighting.Name))
            {
                SeeContradiction(TypeOf(layout.Names.TypeName!, layout), sighting.Name, layout.Fields[sighting.Property].Type.Expectation, sighting.Value);
            }
        }

        sightings.RemoveRange(kept, sightings.Count - kept);
    }

    private DriftNameSet<DriftProperty> TypeOf(string name, JsonLayout layout)
    {
        bool isDocumented = ReferenceEquals(name, layout.Names.TypeName);
        if (isDocumented && FindType(layout.Names) is { } known)
        {
            return known;
        }

        DriftNameSet<DriftProperty> type = _types.GetOrAdd(name, _makeType);
        if (isDocumented)
        {
            _typesByTable.TryAdd(layout.Names, type);
        }

        return type;
    }

    // The set that was used last stays with the table: most programs have one observer, and looking a set up takes longer than finding a name in it.
    private DriftNameSet<DriftProperty>? FindType(JsonNameTable table)
    {
        if (table.Drifted is { } last && last.IsOf(_identity))
        {
            return last;
        }

        if (_typesByTable.TryGetValue(table, out DriftNameSet<DriftProperty>? type))
        {
            table.Drifted = type;
        }

        return type;
    }

    private DriftNameSet<DriftFact>? FindEnum(JsonEnumTable table)
    {
        if (table.Drifted is { } last && last.IsOf(_identity))
        {
            return last;
        }

        if (_enums.TryGetValue(table, out DriftNameSet<DriftFact>? enumeration))
        {
            table.Drifted = enumeration;
        }

        return enumeration;
    }

    private void SeeProperty(DriftNameSet<DriftProperty> type, string name, bool isDocumented, JsonKinds kinds, JsonKinds items)
    {
        DriftProperty? property = isDocumented || DriftNames.IsProperty(name)
            ? type.FindOrAdd(name, _reserve, isDocumented ? s_makeDocumented : s_makeUndocumented, out _)
            : null;
        if (property is null)
        {
            SeeUnnamed(type);
            return;
        }

        bool isNew = property.Add(kinds, items);
        _meter.CountSighting(property.Fact);
        if (isNew)
        {
            Announce(property.Fact!);
        }
    }

    /// <summary>The type that an object says it is of; the documented one where that is no name, or one too many.</summary>
    private string SeeType(string odataType, string documented)
    {
        string name = odataType.TrimStart('#');
        if (!_unknownTypes.TryGetValue(name, out DriftFact? fact))
        {
            if (!DriftNames.IsType(name) || !Reserve())
            {
                Drop();
                return documented;
            }

            DriftFact made = new(DriftFactKind.UnknownType, documented, name, found: null, WitnessLines.Type(name, documented));
            fact = _unknownTypes.GetOrAdd(name, made);
            if (ReferenceEquals(fact, made))
            {
                Announce(fact);
            }
        }

        _meter.CountSighting(fact);
        return fact.Name!;
    }

    private void SeeStatus(ApiOperation operation, HttpStatusCode status)
    {
        if (!_statuses.TryGetValue((operation, status), out DriftFact? fact))
        {
            if (!Reserve())
            {
                Drop();
                return;
            }

            string number = ((int)status).ToString(CultureInfo.InvariantCulture);
            string name = operation.Templates.Count == 0 ? operation.Method.Method : $"{operation.Method} {OptionalArguments.RemoveFrom(operation.Templates[0])}";
            DriftFact made = new(DriftFactKind.UndocumentedStatus, operation.Name, name, number, WitnessLines.Status(operation, number));
            fact = _statuses.GetOrAdd((operation, status), made);
            if (ReferenceEquals(fact, made))
            {
                Announce(fact);
            }
        }

        _meter.CountSighting(fact);
    }

    private void SeeUnnamed<T>(DriftNameSet<T> names)
        where T : class
    {
        Drop();
        if (names.AddUnnamed() is { } fact)
        {
            Announce(fact);
        }
    }
}
