using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

internal sealed partial class FactComparer
{
    private const string Entity = "microsoft.graph.entity";

    private void CompareTypes()
    {
        Dictionary<string, TypeFacts> renamed = _renames.Types.ToDictionary(static pair => pair.Is.Fact.FullName, static pair => pair.Was, StringComparer.OrdinalIgnoreCase);
        foreach (TypeFacts was in _accepted.Types)
        {
            string name = _renames.CurrentName(was.Fact.FullName);
            if (_current.FindType(name) is { } now)
            {
                CompareType(was, now);
            }
            else if (!IsBodyOfRemovedOperation(was))
            {
                Add(new TypeRemoved(was.Fact, was.Fact.FullName));
            }
        }

        foreach (TypeFacts now in _current.Types)
        {
            if (_accepted.FindType(now.Fact.FullName) is null && !renamed.ContainsKey(now.Fact.FullName) && !IsBodyOfAddedOperation(now))
            {
                Add(new TypeAdded(now.Fact, now.Fact.FullName));
            }
        }
    }

    private void CompareType(TypeFacts was, TypeFacts now)
    {
        Direction direction = _directions.Of(now.Fact.FullName);
        if (was.Fact.FullName != now.Fact.FullName && !IsBody(was.Fact.FullName))
        {
            Add(new TypeRenamed(was.Fact, now.Fact, was.Fact.FullName, now.Fact.FullName));
        }

        if (was.Fact.IsEntity != now.Fact.IsEntity)
        {
            Add(new EntityChanged(was.Fact, now.Fact));
        }

        if (!IsSameBase(was.Fact, now.Fact))
        {
            Add(new BaseTypeChanged(was.Fact, now.Fact));
        }

        if (was.Fact.IsAbstract != now.Fact.IsAbstract)
        {
            Add(new AbstractChanged(was.Fact, now.Fact, direction));
        }

        if (was.Fact.IsOpen != now.Fact.IsOpen)
        {
            Add(new OpenChanged(was.Fact, now.Fact, direction));
        }

        if (was.Fact.IsDeprecated != now.Fact.IsDeprecated)
        {
            Add(new TypeDeprecationChanged(was.Fact, now.Fact, now.Fact.FullName, now.Fact.IsDeprecated));
        }

        CompareProperties(was, now, direction);
    }

    /// <summary>That an entity derives from <c>entity</c> may be said or not.</summary>
    private bool IsSameBase(TypeFact was, TypeFact now)
    {
        string? left = Normalize(was.Base);
        string? right = Normalize(now.Base);
        return left is null || right is null ? left is null && right is null : _renames.IsSame(left, right);

        static string? Normalize(string? name) => string.Equals(name, Entity, StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    private static bool IsBody(string fullName) => fullName.EndsWith("#body", StringComparison.Ordinal) || fullName.EndsWith("#reply", StringComparison.Ordinal);

    private bool IsBodyOfRemovedOperation(TypeFacts type) =>
        IsBody(type.Fact.FullName)
        && _accepted.Operations.Any(operation => operation.First.Body?.Name == type.Fact.FullName && !_operations.ContainsKey(operation));

    private bool IsBodyOfAddedOperation(TypeFacts type) =>
        IsBody(type.Fact.FullName)
        && _current.Operations.Any(operation => operation.First.Body?.Name == type.Fact.FullName && !_operations.Values.Contains(operation));
}
