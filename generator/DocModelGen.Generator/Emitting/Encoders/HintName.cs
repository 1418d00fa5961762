using System;
using System.Globalization;
using System.Text;

namespace DocModelGen.Generator.Emitting.Encoders;

/// <summary>The name of a generated file: safe on every file system, bounded. Uniqueness is <see cref="HintNames"/>' work.</summary>
internal static class HintName
{
    private const int MaxLength = 120;

    /// <param name="name">A C# name, dots between its parts.</param>
    public static string Encode(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            bool isDot = c == '.' && builder.Length > 0 && builder[builder.Length - 1] != '.';
            builder.Append(isDot || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_');
        }

        string safe = builder.ToString().TrimEnd('.');
        if (safe.Length > MaxLength)
        {
            safe = safe.Substring(0, MaxLength);
        }

        // Cut or replaced characters may have been all that told two names apart.
        return safe.Length > 0 && safe == name && !IsReserved(safe) ? safe : $"{safe}_{Hash(name)}";
    }

    /// <summary>Devices of Windows, with whatever extension.</summary>
    private static bool IsReserved(string name)
    {
        int dot = name.IndexOf('.');
        string stem = (dot < 0 ? name : name.Substring(0, dot)).ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && stem[3] is >= '0' and <= '9'
                && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)));
    }

    /// <summary>FNV-1a: the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static string Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
