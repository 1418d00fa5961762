using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Tool.Sources;

/// <summary>Which paths of a source may become paths of a project, on whatever system it is checked out.</summary>
internal static class PathRules
{
    private const int MaxLength = 240;

    private static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>What is wrong with a path, or null.</summary>
    public static string? Problem(string path)
    {
        if (path.Length > MaxLength)
        {
            return $"its path has more than {MaxLength} characters";
        }

        string[] parts = path.Split('/');
        return parts.Any(static part => part is ".." or "." or "") ? "its path leads elsewhere"
            : parts.Any(static part => part.Equals(".git", StringComparison.OrdinalIgnoreCase)) ? "it is a file of git's own"
            : path.Any(static c => c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) || char.IsSurrogate(c) || IsInvisible(c)) ? "its name has characters that files cannot have everywhere"
            : parts.Any(static part => part[^1] is '.' or ' ' || part[0] == ' ') ? "its name begins or ends with a space or a dot"
            : parts.Any(static part => s_devices.Contains(part.Split('.')[0])) ? "its name is a device's on Windows"
            : null;
    }

    /// <summary>The path of a file of the repository as seen from the folder of pages; <c>../</c> leads out of that folder, never out of the repository.</summary>
    public static string FromFolder(string folder, string path)
    {
        if (folder.Length == 0)
        {
            return path;
        }

        if (path.StartsWith(folder + "/", StringComparison.Ordinal))
        {
            return path[(folder.Length + 1)..];
        }

        string[] from = folder.Split('/');
        string[] to = path.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to.Skip(shared));
    }

    /// <summary>Where a file of the source stands below the project's folder of pages: what is beside the source's folder comes into it.</summary>
    public static string InProject(string path)
    {
        string below = path;
        while (below.StartsWith("../", StringComparison.Ordinal))
        {
            below = below[3..];
        }

        return below;
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
