using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Comparing;

/// <summary>
/// Finds the operation that an accepted one has become. Pages move and titles change, so the URL speaks first, then the
/// name; what neither shares is another operation.
/// </summary>
internal sealed class OperationMatcher
{
    private readonly List<(int Score, OperationFacts Was, OperationFacts Is)> _candidates = [];
    private readonly HashSet<(OperationFacts, OperationFacts)> _seen = [];

    public static IReadOnlyDictionary<OperationFacts, OperationFacts> Match(FactIndex accepted, FactIndex current)
    {
        var matcher = new OperationMatcher();
        matcher.Join(accepted, current, static operation => operation.Shapes);
        matcher.Join(accepted, current, static operation => [operation.Name]);
        return matcher.Choose(accepted, current);
    }

    private void Join(FactIndex accepted, FactIndex current, Func<OperationFacts, IEnumerable<string>> keys)
    {
        ILookup<string, OperationFacts> byKey = current.Operations
            .SelectMany(operation => keys(operation).Select(key => (key, operation)))
            .ToLookup(static pair => pair.key, static pair => pair.operation, StringComparer.Ordinal);
        foreach (OperationFacts was in accepted.Operations)
        {
            foreach (OperationFacts now in keys(was).SelectMany(key => byKey[key]))
            {
                Consider(was, now);
            }
        }
    }

    private void Consider(OperationFacts was, OperationFacts now)
    {
        if (_seen.Add((was, now)) && Score(was, now) is > 0 and int score)
        {
            _candidates.Add((score, was, now));
        }
    }

    private static int Score(OperationFacts was, OperationFacts now)
    {
        bool sameMethod = was.Method == now.Method;
        int shared = was.Shapes.Count(now.Shapes.Contains);
        int name = was.Name == now.Name ? 20 : 0;
        if (shared > 0 && sameMethod)
        {
            return 100 + Math.Min(shared, 40) + name;
        }

        return name > 0 ? (sameMethod ? 60 : 50)
            : shared > 0 && was.First.Reply == now.First.Reply && was.First.Body == now.First.Body ? 40
            : 0;
    }

    private Dictionary<OperationFacts, OperationFacts> Choose(FactIndex accepted, FactIndex current)
    {
        var matches = new Dictionary<OperationFacts, OperationFacts>();
        var taken = new HashSet<OperationFacts>();
        foreach ((_, OperationFacts was, OperationFacts now) in Sorted(_candidates))
        {
            Take(was, now);
        }

        // Of what is left, the few that only moved: compared each with each.
        _candidates.Clear();
        List<OperationFacts> added = [.. current.Operations.Where(operation => !taken.Contains(operation))];
        foreach (OperationFacts was in accepted.Operations.Where(operation => !matches.ContainsKey(operation)))
        {
            foreach (OperationFacts now in added.Where(now => now.Method == was.Method && HasMoved(was, now)))
            {
                _candidates.Add((was.First.Reply == now.First.Reply ? 2 : 1, was, now));
            }
        }

        foreach ((_, OperationFacts was, OperationFacts now) in Sorted(_candidates))
        {
            Take(was, now);
        }

        return matches;

        void Take(OperationFacts was, OperationFacts now)
        {
            if (!matches.ContainsKey(was) && taken.Add(now))
            {
                matches.Add(was, now);
            }
        }
    }

    private static bool HasMoved(OperationFacts was, OperationFacts now) =>
        was.Shapes.Any(left => now.Shapes.Any(right => HasMoved(left, right)));

    private static bool HasMoved(string was, string now)
    {
        string left = TemplateShape.WithoutReference(was);
        string right = TemplateShape.WithoutReference(now);
        return string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || TemplateShape.IsMoved(left, right);
    }

    private static IEnumerable<(int Score, OperationFacts Was, OperationFacts Is)> Sorted(IEnumerable<(int Score, OperationFacts Was, OperationFacts Is)> candidates) =>
        candidates
            .OrderByDescending(static candidate => candidate.Score)
            .ThenBy(static candidate => candidate.Was.First.Text, StringComparer.Ordinal)
            .ThenBy(static candidate => candidate.Is.First.Text, StringComparer.Ordinal);
}
