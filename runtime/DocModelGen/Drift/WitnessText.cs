using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>The content of an observed witness: what it is of, and facts, one a line.</summary>
internal sealed class WitnessText
{
    private const string Signature = "# docmodels witness: observed; date: ";
    private const string ScopeMark = "; scope: ";
    private const string DateFormat = "yyyy-MM-dd";
    private const string Version = "docmodels.baseline\t1";

    // By what the fact is about; the rest of the line is what it says of it.
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);
    private DateTime _date = DateTime.MinValue;

    /// <summary>Whether it says more than what it was parsed of.</summary>
    public bool IsChanged { get; private set; }

    /// <exception cref="InvalidDataException">The text is no observed witness.</exception>
    public static WitnessText Parse(string text, string path)
    {
        string[] lines = text.Split('\n');
        if (!lines[0].StartsWith(Signature, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path} is there and is no observed witness: nothing is written over it.");
        }

        WitnessText witness = new();
        int end = lines[0].IndexOf(';', Signature.Length);
        string date = end < 0 ? "" : lines[0].Substring(Signature.Length, end - Signature.Length);
        DateTime.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out witness._date);
        for (int i = 1; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length > 0 && line[0] != '#' && line != Version)
            {
                witness.Add(line);
            }
        }

        witness.IsChanged = false;
        return witness;
    }

    /// <summary>Adds facts as long as there is room; more of what is known needs none.</summary>
    /// <returns>How many had no room.</returns>
    public int Add(IEnumerable<string> lines, int mostLines)
    {
        int left = 0;
        foreach (string line in lines)
        {
            if (_facts.Count < mostLines || _facts.ContainsKey(KeyOf(line)))
            {
                Add(line);
            }
            else
            {
                left++;
            }
        }

        return left;
    }

    public string ToString(string scope, DateTime date)
    {
        DateTime later = date > _date ? date : _date;
        StringBuilder text = new();
        text.Append(Signature).Append(later.ToString(DateFormat, CultureInfo.InvariantCulture)).Append(ScopeMark).Append(DriftText.ToColumn(scope)).Append('\n');
        text.Append(Version).Append('\n');
        List<string> lines = [.. _facts.Values];
        lines.Sort(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private void Add(string line)
    {
        string key = KeyOf(line);
        if (!_facts.TryGetValue(key, out string? known))
        {
            _facts.Add(key, line);
            IsChanged = true;
        }
        else if (Unite(key, known, line) is { } united && united != known)
        {
            _facts[key] = united;
            IsChanged = true;
        }
    }

    /// <summary>Of a property all kinds that were seen stand in one line; of all else the first line stays.</summary>
    private static string? Unite(string key, string known, string line) =>
        key.StartsWith("property\t", StringComparison.Ordinal) && key.Length < known.Length && key.Length < line.Length
        && TryParseFound(known.Substring(key.Length + 1), out JsonKinds kinds, out JsonKinds items)
        && TryParseFound(line.Substring(key.Length + 1), out JsonKinds moreKinds, out JsonKinds moreItems)
            ? key + "\t" + DriftProperty.Describe(kinds | moreKinds, items | moreItems)
            : null;

    private static bool TryParseFound(string found, out JsonKinds kinds, out JsonKinds items)
    {
        const string Open = "Collection(";
        kinds = items = JsonKinds.None;
        return found.StartsWith(Open, StringComparison.Ordinal) && found[found.Length - 1] == ')'
            ? JsonKindsExtensions.TryParse(found.Substring(Open.Length, found.Length - Open.Length - 1), out items)
            : JsonKindsExtensions.TryParse(found, out kinds);
    }

    /// <summary>Of properties, members and types the first columns; of an operation, which has one line a status, all.</summary>
    private static string KeyOf(string line)
    {
        int columns = line.StartsWith("property\t", StringComparison.Ordinal) || line.StartsWith("member\t", StringComparison.Ordinal) ? 3
            : line.StartsWith("type\t", StringComparison.Ordinal) ? 2
            : int.MaxValue;
        int end = -1;
        for (int i = 0; i < columns; i++)
        {
            end = line.IndexOf('\t', end + 1);
            if (end < 0)
            {
                return line;
            }
        }

        return line.Substring(0, end);
    }
}
