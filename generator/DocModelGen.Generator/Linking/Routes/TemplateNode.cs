using System;
using System.Collections.Generic;

namespace DocModelGen.Generator.Linking.Routes;

/// <summary>Where templates that begin alike go on: one branch for each segment that comes next.</summary>
internal sealed class TemplateNode(StringComparison comparison)
{
    private readonly Dictionary<string, TemplateNode> _literals = new(comparison == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SegmentPattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>The patterns by what they begin with, and those beginnings by their lengths: a segment looks up one word for each length.</summary>
    private readonly SortedDictionary<int, Dictionary<string, List<SegmentPattern>>> _byBeginning = [];
    private TemplateNode? _any;

    /// <summary>The first template that ends here; <see cref="int.MaxValue"/> where none does.</summary>
    public int Template { get; private set; } = int.MaxValue;

    /// <summary>Behind <c>...</c>, which stands for any number of segments.</summary>
    public bool LeavesOut { get; private init; }

    /// <summary>The number of the step that last came here: each node is entered once a segment.</summary>
    public long Visit { get; set; }

    /// <summary>Where <c>...</c> comes next.</summary>
    public TemplateNode? LeftOut { get; private set; }

    public void EndAt(int template) => Template = Math.Min(Template, template);

    public TemplateNode GetOrAdd(string segment)
    {
        if (segment is "..." or "\u2026")
        {
            return LeftOut ??= new TemplateNode(comparison) { LeavesOut = true };
        }

        if (segment.IndexOf(UrlPath.Any) < 0)
        {
            return _literals.TryGetValue(segment, out TemplateNode? next) ? next : _literals[segment] = new TemplateNode(comparison);
        }

        return UrlPath.IsPlaceholder(segment) ? _any ??= new TemplateNode(comparison) : PatternOf(segment).Next;
    }

    /// <summary>Adds the nodes that the segment leads to.</summary>
    /// <returns>How many branches were looked at.</returns>
    public int Follow(string segment, List<TemplateNode> next)
    {
        if (segment.Length == 0)
        {
            return 1;
        }

        if (UrlPath.IsPlaceholder(segment))
        {
            return FollowPlaceholder(next);
        }

        if (_any is not null)
        {
            next.Add(_any);
        }

        if (_literals.TryGetValue(segment, out TemplateNode? literal))
        {
            next.Add(literal);
        }

        int looked = 1;
        foreach (KeyValuePair<int, Dictionary<string, List<SegmentPattern>>> beginnings in _byBeginning)
        {
            if (beginnings.Key > segment.Length)
            {
                break;
            }

            looked++;
            if (beginnings.Value.TryGetValue(segment.Substring(0, beginnings.Key), out List<SegmentPattern>? patterns))
            {
                looked += patterns.Count;
                foreach (SegmentPattern pattern in patterns)
                {
                    if (pattern.Matches(segment, comparison))
                    {
                        next.Add(pattern.Next);
                    }
                }
            }
        }

        return looked;
    }

    /// <summary>A placeholder that was left in fits any value; <c>$ref</c> and <c>$value</c> are none.</summary>
    private int FollowPlaceholder(List<TemplateNode> next)
    {
        if (_any is not null)
        {
            next.Add(_any);
        }

        foreach (KeyValuePair<string, TemplateNode> literal in _literals)
        {
            if (!literal.Key.StartsWith("$", StringComparison.Ordinal))
            {
                next.Add(literal.Value);
            }
        }

        foreach (KeyValuePair<string, SegmentPattern> pattern in _patterns)
        {
            if (!pattern.Key.StartsWith("$", StringComparison.Ordinal))
            {
                next.Add(pattern.Value.Next);
            }
        }

        return 1 + _literals.Count + _patterns.Count;
    }

    private SegmentPattern PatternOf(string segment)
    {
        if (_patterns.TryGetValue(segment, out SegmentPattern? known))
        {
            return known;
        }

        var pattern = new SegmentPattern(segment, new TemplateNode(comparison));
        _patterns.Add(segment, pattern);
        if (!_byBeginning.TryGetValue(pattern.Beginning.Length, out Dictionary<string, List<SegmentPattern>>? beginnings))
        {
            _byBeginning.Add(pattern.Beginning.Length, beginnings = new(comparison == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase));
        }

        if (!beginnings.TryGetValue(pattern.Beginning, out List<SegmentPattern>? patterns))
        {
            beginnings.Add(pattern.Beginning, patterns = []);
        }

        patterns.Add(pattern);
        return pattern;
    }

    /// <summary>A segment with placeholders among other characters.</summary>
    private sealed class SegmentPattern(string segment, TemplateNode next)
    {
        private readonly string[] _literals = segment.Split(UrlPath.Any);

        public string Beginning => _literals[0];

        public TemplateNode Next { get; } = next;

        /// <summary>The first and the last literal stand at the ends, those between wherever they come first.</summary>
        public bool Matches(string text, StringComparison comparison)
        {
            string last = _literals[_literals.Length - 1];
            int at = Beginning.Length;
            int end = text.Length - last.Length;
            if (end < at || !text.EndsWith(last, comparison))
            {
                return false;
            }

            for (int i = 1; i < _literals.Length - 1; i++)
            {
                int found = text.IndexOf(_literals[i], at, end - at, comparison);
                if (found < 0)
                {
                    return false;
                }

                at = found + _literals[i].Length;
            }

            return true;
        }
    }
}
