using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocModelGen.Generator.Parsing.Includes;

namespace DocModelGen.Tool.Drift.Snapshots;

/// <summary>A page in a folder: where it is, and what it is called there.</summary>
/// <param name="File">Opened as it stands: nothing in it is taken for another separator than the system's own.</param>
/// <param name="Path">The path in the folder, unique, with <c>/</c> between its parts.</param>
/// <param name="HasContent">A pipe, a socket and a device have no length, and opening one may never end: only what has a length is opened.</param>
internal sealed record FoundPage(string File, string Path, bool HasContent)
{
    private static readonly EnumerationOptions s_options = new()
    {
        RecurseSubdirectories = true,

        // What a link of the file system leads to may be a circle, or lie outside the folder.
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>The pages below a folder, by their paths in it.</summary>
    public static IReadOnlyList<FoundPage> Find(string folder)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. new DirectoryInfo(folder).EnumerateFiles("*", s_options)
                .Where(static file => PageFiles.IsPage(file.Name))
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(folder, file.FullName)))
                .OrderBy(static page => page.Path, StringComparer.Ordinal)
                .Select(page => new FoundPage(page.File.FullName, Claim(taken, Shown(page.Path)), page.File.Length > 0)),
        ];
    }

    /// <summary>Where <c>\</c> is no separator, it is a letter of a file's name, and the engine would take it for one.</summary>
    private static string Shown(string path) => System.IO.Path.DirectorySeparatorChar == '\\'
        ? path.Replace('\\', '/')
        : path.Replace("\\", "%5C", StringComparison.Ordinal);

    private static string Claim(HashSet<string> taken, string path)
    {
        string claimed = path;
        for (int number = 2; !taken.Add(claimed); number++)
        {
            claimed = $"{path[..^".md".Length]}~{number}{path[^".md".Length..]}";
        }

        return claimed;
    }
}
