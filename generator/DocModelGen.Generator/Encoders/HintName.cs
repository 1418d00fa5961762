using System;
using System.Text;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Encoders;

/// <summary>The name of a generated file: safe on every file system, bounded. Uniqueness is <c>HintNames</c>' work.</summary>
internal static class HintName
{
    private const int MaxLength = 120;

    /// <param name="name">A C# name, dots between its parts.</param>
    public static string Encode(string name)
    {
        string safe = IsSafe(name) ? name : Replaced(name).TrimEnd('.');
        if (safe.Length > MaxLength)
        {
            safe = safe.Substring(0, MaxLength);
        }

        // Cut or replaced characters may have been all that told two names apart.
        return safe.Length > 0 && safe == name && !IsReserved(safe) ? safe : $"{safe}_{StableHash.Of(name):x8}";
    }

    /// <summary>Nearly every name is.</summary>
    private static bool IsSafe(string name)
    {
        char before = '.';
        foreach (char c in name)
        {
            if (!IsLetterOrDigit(c) && (c != '.' || before == '.'))
            {
                return false;
            }

            before = c;
        }

        return before != '.';
    }

    private static string Replaced(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            bool isDot = c == '.' && builder.Length > 0 && builder[builder.Length - 1] != '.';
            builder.Append(isDot || IsLetterOrDigit(c) ? c : '_');
        }

        return builder.ToString();
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>Devices of Windows, with whatever extension.</summary>
    private static bool IsReserved(string name)
    {
        int dot = name.IndexOf('.');
        int length = dot < 0 ? name.Length : dot;
        if (length is not (3 or 4))
        {
            return false;
        }

        string stem = name.Substring(0, length).ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && stem[3] is >= '0' and <= '9'
                && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)));
    }
}
