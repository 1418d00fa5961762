using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Comparing;

internal sealed partial class FactComparer
{
    /// <summary>
    /// A property that moved to or from a base type is there before and after. What a type inherits is compared where it is
    /// declared, so that it is reported once and not for every derived type.
    /// </summary>
    private void CompareProperties(TypeFacts was, TypeFacts now, Direction direction)
    {
        (PropertyFact? Was, PropertyFact? Is)[] pairs =
        [
            .. from pair in Pair(was.Properties, now.Properties)
               select (pair.Was ?? _accepted.FindProperty(was, pair.Is!.Name), pair.Is ?? _current.FindProperty(now, pair.Was!.Name)),
        ];
        IReadOnlyDictionary<PropertyFact, PropertyFact> renamed = FindRenamed(pairs);
        var newNames = new HashSet<PropertyFact>(renamed.Values);
        foreach ((PropertyFact? left, PropertyFact? right) in pairs)
        {
            if (left is null)
            {
                if (!newNames.Contains(right!))
                {
                    Add(new PropertyAdded(right!, direction));
                }
            }
            else if (right is not null)
            {
                // What a type inherits by now is what the type says: the base type may never have said otherwise.
                CompareProperty(left, right.Owner == now.Fact.FullName ? right : right with { Owner = now.Fact.FullName }, direction);
            }
            else if (renamed.TryGetValue(left, out PropertyFact? other))
            {
                Add(new PropertyRenamed(left, other));
                CompareProperty(left, other, direction);
            }
            else
            {
                Add(new PropertyRemoved(left, now.Fact.FullName));
            }
        }
    }

    private IReadOnlyDictionary<PropertyFact, PropertyFact> FindRenamed((PropertyFact? Was, PropertyFact? Is)[] pairs)
    {
        PropertyFact[] removed = [.. from pair in pairs where pair.Is is null select pair.Was];
        PropertyFact[] added = [.. from pair in pairs where pair.Was is null select pair.Is];
        return _isHistory ? RenamedProperties.Find(removed, added, _renames.CurrentType) : new Dictionary<PropertyFact, PropertyFact>();
    }

    private void CompareProperty(PropertyFact was, PropertyFact now, Direction direction)
    {
        if (CaseOnly.Differs(was.Name, now.Name))
        {
            Add(new PropertyCaseChanged(was, now));
        }

        if (!_renames.IsSame(was.Type.Name, now.Type.Name))
        {
            Add(new PropertyRetyped(was, now));
        }
        else if (was.Type.IsCollection != now.Type.IsCollection)
        {
            Add(new CollectionChanged(was, now));
        }

        // The id that an entity has without a row says nothing else about itself.
        if (EntityId.IsImplied(was) || EntityId.IsImplied(now))
        {
            return;
        }

        // The id of an entity is its key, whether or not the page says so.
        PropertyFlags changed = was.Flags ^ now.Flags;
        if (IsEntityId(was, _accepted) && IsEntityId(now, _current))
        {
            changed &= ~PropertyFlags.Key;
        }

        foreach (DriftChange change in FlagChanges(was, now, changed, direction))
        {
            Add(change);
        }
    }

    private static bool IsEntityId(PropertyFact property, FactIndex facts) =>
        property.Name == EntityId.Name && facts.FindType(property.Owner)?.Fact.IsEntity == true;

    private static IEnumerable<DriftChange> FlagChanges(PropertyFact was, PropertyFact now, PropertyFlags changed, Direction direction)
    {
        if (changed.HasFlag(PropertyFlags.Required))
        {
            yield return now.Flags.HasFlag(PropertyFlags.Required) ? new RequiredGained(was, now, direction) : new RequiredLost(was, now);
        }

        if (changed.HasFlag(PropertyFlags.ReadOnly))
        {
            yield return now.Flags.HasFlag(PropertyFlags.ReadOnly) ? new ReadOnlyGained(was, now, direction) : new ReadOnlyLost(was, now);
        }

        if (changed.HasFlag(PropertyFlags.WriteOnly))
        {
            yield return new WriteOnlyChanged(was, now, direction);
        }

        if (changed.HasFlag(PropertyFlags.Key))
        {
            yield return new KeyChanged(was, now);
        }

        if (changed.HasFlag(PropertyFlags.NotNullable))
        {
            yield return new NullabilityChanged(was, now, direction);
        }

        if (changed.HasFlag(PropertyFlags.Deprecated))
        {
            yield return new PropertyDeprecationChanged(was, now);
        }
    }
}
