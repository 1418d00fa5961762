using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>Which lines of a selection name a thing: names are looked up, and only wildcards are tried one after the other.</summary>
internal sealed class SelectionMatcher
{
    private const int None = -1;

    private readonly EquatableArray<SelectionEntry> _entries;
    private readonly Dictionary<string, int> _lastByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Pattern, int Entry)> _wildcards = [];
    private readonly HashSet<int> _wildcardsFound = [];
    private readonly bool _wantsAll;

    public SelectionMatcher(Selection selection)
    {
        _entries = selection.Entries;
        _wantsAll = !_entries.Any(static entry => entry.Kind == SelectionKind.Include);
        for (int i = 0; i < _entries.Count; i++)
        {
            string key = SelectionNames.KeyOf(_entries[i].Pattern);
            if (IsWildcard(key))
            {
                _wildcards.Add((key, i));
            }
            else
            {
                _lastByName[key] = i;
            }
        }
    }

    public static bool IsWildcard(string pattern) => pattern.IndexOfAny(['*', '?']) >= 0;

    /// <summary>The last line that names it decides; without a line that asks for something, everything is wanted.</summary>
    public bool IsWanted(IEnumerable<string> names)
    {
        int last = None;
        foreach (string name in names)
        {
            if (_lastByName.TryGetValue(name, out int entry))
            {
                _found.Add(name);
                last = Math.Max(last, entry);
            }

            foreach ((string pattern, int wildcard) in _wildcards)
            {
                // One that is known to name something, and decides nothing here, need not be tried.
                if ((wildcard > last || !_wildcardsFound.Contains(wildcard)) && Wildcard.Matches(pattern, name))
                {
                    _wildcardsFound.Add(wildcard);
                    last = Math.Max(last, wildcard);
                }
            }
        }

        return last == None ? _wantsAll : _entries[last].Kind != SelectionKind.Exclude;
    }

    /// <summary>Whether the line named any of the things asked about by now.</summary>
    public bool HasFound(int entry)
    {
        string key = SelectionNames.KeyOf(_entries[entry].Pattern);
        return IsWildcard(key) ? _wildcardsFound.Contains(entry) : _found.Contains(key);
    }
}
