using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Enums;

/// <summary>Tells enumerations whose members combine: numbers that are bits, or an example that joins members with commas.</summary>
internal sealed class EnumFlags
{
    private const string UnknownFutureValue = "unknownFutureValue";

    private readonly Dictionary<string, List<string>> _joined = new(StringComparer.Ordinal);

    /// <summary>
    /// At least the bits 1, 2 and 4, and masks of them: one of all where nothing says that members combine, since an enumeration that counts 0, 1, 2, 3 is
    /// none of these.
    /// </summary>
    /// <param name="members">The members with their numbers.</param>
    /// <param name="isSaid">The pages say that they combine.</param>
    public static bool AreBits(List<EnumMemberEntry> members, bool isSaid)
    {
        long all = 0;
        long known = 0;
        foreach (EnumMemberEntry member in members)
        {
            long value = member.Value ?? -1;
            bool isBit = value >= 0 && (value & (value - 1)) == 0;
            all |= isBit ? value : 0;
            known |= isBit && member.WireName != UnknownFutureValue ? value : 0;
        }

        bool isEach = members.TrueForAll(member => member.Value is >= 0 and { } value
            && ((value & (value - 1)) == 0 || value == known || value == all || (isSaid && (value & ~all) == 0)));

        // A sentinel that comes next after 0 to 3 has the bit 4, and makes no bits of these.
        return isEach && ((isSaid ? all : known) & 7) == 7;
    }

    /// <summary>Each member that means something needs a bit of its own.</summary>
    public static bool CanCombine(List<EnumMemberEntry> members)
    {
        int bits = 0;
        foreach (EnumMemberEntry member in members)
        {
            bits += IsNothing(member.WireName) ? 0 : 1;
        }

        return bits is > 1 and <= 62 && members.Count - bits <= 1;
    }

    public static bool IsNothing(string wireName) => string.Equals(wireName, "none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Collects values such as <c>"changeType": "created,updated"</c>.</summary>
    public void ReadExamples(DocPage page)
    {
        foreach (ExampleMessage example in page.Examples)
        {
            if (example is { IsJson: true, Body: { } body })
            {
                Read(body);
            }
        }
    }

    public void Mark(IEnumerable<TypeEntry> types, TypeResolver resolver)
    {
        foreach (EnumEntry combined in types.SelectMany(type => CombinedBy(type, resolver)))
        {
            combined.IsCombined = true;
        }
    }

    /// <summary>The enumerations that descriptions of the type's properties say to combine, or whose members examples join.</summary>
    public IEnumerable<EnumEntry> CombinedBy(TypeEntry type, TypeResolver resolver)
    {
        foreach (PropertyEntry property in type.Properties)
        {
            bool isSaid = (property.Flags & PropertyFlags.Combines) != 0 && !property.Row.Row.Type.IsCollection;
            if (isSaid && (property.Target ?? resolver.Resolve(property.Row).Target) is EnumEntry said)
            {
                yield return said;
            }
            else if (_joined.TryGetValue(property.WireName, out List<string>? values)
                && (property.Target ?? resolver.Resolve(property.Row).Target) is EnumEntry target
                && values.Exists(value => AreMembers(value, target)))
            {
                yield return target;
            }
        }
    }

    private static bool AreMembers(string value, EnumEntry target) => Array.TrueForAll(value.Split(','), part => target.Has(part.Trim()));

    private void Read(string json)
    {
        // A comma between letters stands inside a string: everywhere else a quote, digit or bracket is next to it.
        for (int comma = json.IndexOf(','); comma > 0; comma = json.IndexOf(',', comma + 1))
        {
            int next = comma + 1 < json.Length && json[comma + 1] == ' ' ? comma + 2 : comma + 1;
            if (next >= json.Length || !char.IsLetter(json[next]) || !char.IsLetter(json[comma - 1]))
            {
                continue;
            }

            int close = json.IndexOf('"', comma);
            int open = json.LastIndexOf('"', comma);
            if (close > 0 && open > 0 && close - open < 1000)
            {
                Note(NameBefore(json, open), json.Substring(open + 1, close - open - 1));
                comma = close;
            }
        }
    }

    /// <summary>The member name whose value opens with the quote.</summary>
    private static string? NameBefore(string json, int quote)
    {
        int colon = quote - 1;
        while (colon > 0 && char.IsWhiteSpace(json[colon]))
        {
            colon--;
        }

        if (colon <= 0 || json[colon] != ':')
        {
            return null;
        }

        int end = json.LastIndexOf('"', colon);
        int start = end <= 0 ? -1 : json.LastIndexOf('"', end - 1);
        return start < 0 ? null : json.Substring(start + 1, end - start - 1);
    }

    private void Note(string? name, string value)
    {
        if (name is null)
        {
            return;
        }

        if (!_joined.TryGetValue(name, out List<string>? values))
        {
            _joined.Add(name, values = []);
        }

        values.Add(value);
    }
}
