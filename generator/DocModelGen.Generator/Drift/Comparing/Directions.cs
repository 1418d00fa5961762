using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

/// <summary>Which types are sent, which are received: reached from the bodies and replies of operations.</summary>
internal sealed class Directions
{
    private readonly Dictionary<string, Direction> _byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _derived = new(StringComparer.OrdinalIgnoreCase);
    private readonly FactIndex _facts;

    public Directions(FactIndex facts)
    {
        _facts = facts;
        foreach (TypeFacts type in facts.Types)
        {
            if (type.Fact.Base is { } name)
            {
                if (!_derived.TryGetValue(name, out List<string>? derived))
                {
                    _derived.Add(name, derived = []);
                }

                derived.Add(type.Fact.FullName);
            }
        }

        foreach (TemplateFact template in facts.Operations.Select(static operation => operation.First))
        {
            Reach(template.Body, Direction.Request);
            Reach(template.Reply, Direction.Response);
        }
    }

    /// <summary>Of a type that no operation reaches both are assumed: its operations may stand on pages that are not here.</summary>
    public Direction Of(string typeName) => _byType.TryGetValue(typeName, out Direction direction) ? direction : Direction.Both;

    private void Reach(TypeText? root, Direction direction)
    {
        if (root is null)
        {
            return;
        }

        var pending = new Stack<string>();
        pending.Push(root.Value.Name);
        while (pending.Count > 0)
        {
            string name = pending.Pop();
            _byType.TryGetValue(name, out Direction known);
            if (known.HasFlag(direction))
            {
                continue;
            }

            _byType[name] = known | direction;
            foreach (string next in Neighbours(name))
            {
                pending.Push(next);
            }
        }
    }

    private IEnumerable<string> Neighbours(string name)
    {
        if (_facts.FindType(name) is { } type)
        {
            foreach (PropertyFact property in type.Properties.Values)
            {
                yield return property.Type.Name;
            }

            if (type.Fact.Base is { } baseName)
            {
                yield return baseName;
            }
        }

        if (_derived.TryGetValue(name, out List<string>? derived))
        {
            foreach (string next in derived)
            {
                yield return next;
            }
        }
    }
}
