using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using DocModelGen.Generator.Linking.Entries;

namespace DocModelGen.Generator.Linking.Enums;

/// <summary>
/// The C# numbers of members: those that the page gives, and free ones for members to which it gives none or one that another member has.
/// Bits stay bits.
/// </summary>
internal sealed class EnumNumbers
{
    private readonly List<EnumMemberEntry> _members;
    private readonly HashSet<long> _taken = [];

    public EnumNumbers(EnumEntry entry)
    {
        _members = entry.Members;
        bool isNumbered = _members.Count(static member => member.Value is not null) * 2 >= _members.Count && _members.Count > 0;
        bool isCombined = entry.IsCombined || entry.SaysCombined;
        bool areBits = isNumbered && EnumFlags.AreBits(_members.FindAll(static member => member.Value is not null), isCombined);
        IsFlags = areBits || (isCombined && EnumFlags.CanCombine(_members));
        AreKept = isNumbered && (areBits || !IsFlags);
    }

    /// <summary>Members combine.</summary>
    public bool IsFlags { get; }

    /// <summary>The page's numbers are those of C#: without, members count from zero, or have a bit each.</summary>
    private bool AreKept { get; }

    /// <summary>A number a member, no two the same.</summary>
    public long[] Assign()
    {
        long[] numbers = new long[_members.Count];
        bool[] isOpen = new bool[_members.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            isOpen[i] = !(AreKept && _members[i].Value is { } value && _taken.Add(value));
            numbers[i] = _members[i].Value ?? 0;
        }

        long next = IsFlags ? 1 : _taken.Count > 0 && _taken.Max() is >= 0 and < long.MaxValue and var last ? last + 1 : 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (isOpen[i])
            {
                numbers[i] = IsFlags && EnumFlags.IsNothing(_members[i].WireName) && _taken.Add(0) ? 0 : Take(ref next);
            }
        }

        return numbers;
    }

    /// <summary>The member has the number that the page gives it.</summary>
    public bool IsDocumented(int member, long number) => AreKept && _members[member].Value == number;

    /// <summary>Why a member of a numbered enumeration has another number than the page says; null where it has not.</summary>
    public string? Explain(int member, long number) => _members[member].Value switch
    {
        { } value when value == number => null,
        { } value when AreKept => $"another member has the number {value.ToString(CultureInfo.InvariantCulture)}",
        { } value => $"members combine, and {value.ToString(CultureInfo.InvariantCulture)} is no bit of its own",
        null when AreKept => "the page gives it no number",
        null => null,
    };

    private long Take(ref long next)
    {
        while (!_taken.Add(next))
        {
            next = IsFlags && next < 1L << 62 ? next << 1 : unchecked(next + 1);
        }

        return next;
    }
}
