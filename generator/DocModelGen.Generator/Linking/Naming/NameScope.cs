using System;
using System.Collections.Generic;
using System.Globalization;

namespace DocModelGen.Generator.Linking.Naming;

/// <summary>Names that are taken; a name asked for twice gets a number.</summary>
internal sealed class NameScope(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);
    private Dictionary<string, int>? _lastNumber;

    public bool Contains(string name) => _taken.Contains(name);

    public void Reserve(string name) => _taken.Add(name);

    public string Claim(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        // Names stay taken, so counting goes on where it ended: a page may ask for one name fifty thousand times.
        _lastNumber ??= new Dictionary<string, int>(_taken.Comparer);
        int number = _lastNumber.TryGetValue(name, out int last) ? last : 1;
        string numbered;
        do
        {
            number++;
            numbered = name + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(numbered));
        _lastNumber[name] = number;
        return numbered;
    }
}
