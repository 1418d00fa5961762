using System;
using System.Collections.Generic;
using System.Globalization;

namespace DocModelGen.Generator.Linking;

/// <summary>Names that are taken; a name asked for twice gets a number.</summary>
internal sealed class NameScope(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);

    public bool Contains(string name) => _taken.Contains(name);

    public void Reserve(string name) => _taken.Add(name);

    public string Claim(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        for (int number = 2; ; number++)
        {
            string numbered = name + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
