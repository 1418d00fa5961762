using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

/// <summary>
/// Compares what was accepted with what the pages say. Each changed fact yields one change; what went or came with
/// something larger is part of that larger change.
/// </summary>
internal sealed partial class FactComparer
{
    private readonly FactIndex _accepted;
    private readonly FactIndex _current;
    private readonly IReadOnlyDictionary<OperationFacts, OperationFacts> _operations;
    private readonly Renames _renames;
    private readonly Directions _directions;
    private readonly List<DriftChange> _changes = [];
    private readonly HashSet<(Type, Fact?, Fact?)> _reported = [];
    private readonly HashSet<string> _acceptedConditions;

    private readonly bool _isHistory;

    private FactComparer(FactIndex accepted, FactIndex current, bool isHistory)
    {
        _isHistory = isHistory;
        _accepted = accepted;
        _current = current;
        _operations = OperationMatcher.Match(accepted, current);
        _renames = new Renames(accepted, current, _operations);
        _directions = new Directions(current);
        _acceptedConditions = new HashSet<string>(
            accepted.Operations.SelectMany(static operation => operation.Permissions).Select(static permission => permission.Kind), StringComparer.Ordinal);
    }

    /// <summary>In a stable order: operations, types, properties, enumerations, members.</summary>
    /// <param name="accepted">What was.</param>
    /// <param name="current">What is.</param>
    /// <param name="isHistory">False for two who speak of one state: there nothing got another name.</param>
    public static IReadOnlyList<DriftChange> Compare(FactSet accepted, FactSet current, bool isHistory = true)
    {
        if (accepted.UnknownVersion is not null || SaysTheSame(accepted, current))
        {
            return [];
        }

        var comparer = new FactComparer(new FactIndex(accepted), new FactIndex(current), isHistory);
        comparer.CompareOperations();
        comparer.CompareTypes();
        comparer.CompareEnums();
        return comparer._changes;
    }

    /// <summary>What has no counterpart, not even one that differs in case only.</summary>
    public static IEnumerable<T> Lost<T, TCurrent>(IReadOnlyDictionary<string, T> accepted, IReadOnlyDictionary<string, TCurrent> current)
        where T : class
        where TCurrent : class =>
        from pair in Pair(accepted, current)
        where pair.Was is not null && pair.Is is null
        select pair.Was;

    /// <summary>Both are sorted, but for a baseline that was edited by hand: that one is compared in full.</summary>
    private static bool SaysTheSame(FactSet accepted, FactSet current) =>
        accepted.Facts.Count == current.Facts.Count
        && accepted.Facts.Zip(current.Facts, static (left, right) => left.Text == right.Text || left.Statement == right.Statement).All(static same => same);

    /// <summary>An enumeration that was split or joined is compared more than once; what is found twice is one change.</summary>
    private void Add(DriftChange change)
    {
        (Type, Fact?, Fact?) key = change switch
        {
            MemberAdded => (typeof(MemberAdded), null, change.Current),
            MemberRemoved => (typeof(MemberRemoved), change.Accepted, null),
            _ => (change.GetType(), change.Accepted, change.Current),
        };
        if (_reported.Add(key))
        {
            _changes.Add(change);
        }
    }

    /// <summary>Pairs what is there in both under one key or under keys that differ in case only; either side is null for what is in one only.</summary>
    public static IEnumerable<(T? Was, TCurrent? Is)> Pair<T, TCurrent>(IReadOnlyDictionary<string, T> accepted, IReadOnlyDictionary<string, TCurrent> current)
        where T : class
        where TCurrent : class
    {
        Dictionary<string, string> added = current.Keys
            .Where(name => !accepted.ContainsKey(name))
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() == 1)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in accepted.Keys.OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (current.TryGetValue(name, out TCurrent? now))
            {
                yield return (accepted[name], now);
            }
            else if (added.TryGetValue(name, out string? otherCase) && used.Add(otherCase))
            {
                yield return (accepted[name], current[otherCase]);
            }
            else
            {
                yield return (accepted[name], null);
            }
        }

        foreach (string name in current.Keys.OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (!accepted.ContainsKey(name) && !used.Contains(name))
            {
                yield return (null, current[name]);
            }
        }
    }
}
