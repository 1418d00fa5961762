using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

/// <summary>
/// Types that are still there under another name: an unnamed enumeration that got one, a type that moved to another
/// namespace. A name is only given up for another where a property or the short name connects the two.
/// </summary>
internal sealed class Renames
{
    private readonly FactIndex _accepted;
    private readonly FactIndex _current;
    private readonly HashSet<(string Was, string Is)> _pairs = [];
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _enumNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public Renames(FactIndex accepted, FactIndex current, IReadOnlyDictionary<OperationFacts, OperationFacts> operations)
    {
        _accepted = accepted;
        _current = current;
        FindBodies(operations);
        FindMovedTypes();
        FindRetyped();
    }

    public IEnumerable<(TypeFacts Was, TypeFacts Is)> Types =>
        _types.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (_accepted.FindType(pair.Key)!, _current.FindType(pair.Value)!));

    public IEnumerable<(EnumFacts Was, EnumFacts Is)> Enums =>
        _pairs.OrderBy(static pair => pair.Was, StringComparer.Ordinal).ThenBy(static pair => pair.Is, StringComparer.Ordinal)
            .Select(pair => (_accepted.FindEnum(pair.Was)!, _current.FindEnum(pair.Is)!));

    /// <summary>What an accepted type is called now; itself where it was not renamed.</summary>
    public string CurrentName(string accepted) => _types.TryGetValue(accepted, out string? current) ? current : accepted;

    /// <summary>The type of an accepted property, as it is called now.</summary>
    public string CurrentType(PropertyFact accepted)
    {
        string name = CurrentName(accepted.Type.Name);
        if (_enumNames.TryGetValue(Key(name), out string? enumName))
        {
            name = enumName;
        }

        return (accepted.Type with { Name = name }).ToString();
    }

    public bool IsSame(TypeText was, TypeText now) => was.IsCollection == now.IsCollection && IsSame(was.Name, now.Name);

    public bool IsSame(TypeText? was, TypeText? now) =>
        was is null || now is null ? was is null && now is null : IsSame(was.Value, now.Value);

    public bool IsSame(string was, string now) =>
        string.Equals(was, now, StringComparison.OrdinalIgnoreCase)
        || string.Equals(CurrentName(was), now, StringComparison.OrdinalIgnoreCase)
        || _pairs.Contains((Key(was), Key(now)));

    /// <summary>The parameters of an action are named after it.</summary>
    private void FindBodies(IReadOnlyDictionary<OperationFacts, OperationFacts> operations)
    {
        foreach (KeyValuePair<OperationFacts, OperationFacts> match in operations)
        {
            if (match.Key.First.Body is { } was && match.Value.First.Body is { } now
                && was.Name.EndsWith("#body", StringComparison.Ordinal) && now.Name.EndsWith("#body", StringComparison.Ordinal))
            {
                AddType(was.Name, now.Name);
            }
        }
    }

    private void FindMovedTypes()
    {
        ILookup<string, TypeFacts> added = _current.Types
            .Where(type => _accepted.FindType(type.Fact.FullName) is null)
            .ToLookup(static type => ShortName(type.Fact.FullName), StringComparer.OrdinalIgnoreCase);
        foreach (TypeFacts was in _accepted.Types)
        {
            TypeFacts? now = added[ShortName(was.Fact.FullName)].FirstOrDefault(type => Shares(was.Properties.Keys, type.Properties.Keys));
            if (now is not null)
            {
                AddType(was.Fact.FullName, now.Fact.FullName);
            }
        }
    }

    private void FindRetyped()
    {
        foreach (TypeFacts owner in _accepted.Types)
        {
            if (_current.FindType(CurrentName(owner.Fact.FullName)) is not { } now)
            {
                continue;
            }

            foreach (PropertyFact property in owner.Properties.Values)
            {
                if (now.Properties.TryGetValue(property.Name, out PropertyFact? current) && property.Type.Name != current.Type.Name)
                {
                    Consider(property.Type.Name, current.Type.Name);
                }
            }
        }
    }

    private void Consider(string was, string now)
    {
        if (_accepted.FindEnum(was) is { } oldEnum && _current.FindEnum(now) is { } newEnum)
        {
            bool isGone = _current.FindEnum(was) is null || _accepted.FindEnum(now) is null;
            if (isGone && Shares(oldEnum.Members.Keys, newEnum.Members.Keys))
            {
                _pairs.Add((Key(was), Key(now)));
                _enumNames[Key(was)] = now;
            }
        }
        else if (_accepted.FindType(was) is { } oldType && _current.FindType(now) is { } newType
            && _accepted.FindType(now) is null
            && oldType.Properties.Count == newType.Properties.Count && Shares(oldType.Properties.Keys, newType.Properties.Keys))
        {
            AddType(was, now);
        }
    }

    private void AddType(string was, string now)
    {
        if (was != now && _current.FindType(was) is null && _accepted.FindType(was) is not null && _current.FindType(now) is not null
            && !_types.ContainsKey(was) && _taken.Add(now))
        {
            _types.Add(was, now);
        }
    }

    /// <summary>At least half of what was there still is.</summary>
    private static bool Shares(ICollection<string> was, ICollection<string> now)
    {
        int shared = was.Intersect(now, StringComparer.OrdinalIgnoreCase).Count();
        return was.Count == 0 ? now.Count == 0 : shared * 2 >= was.Count;
    }

    private static string ShortName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

#pragma warning disable CA1308 // A key for look-ups, never shown.
    private static string Key(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
