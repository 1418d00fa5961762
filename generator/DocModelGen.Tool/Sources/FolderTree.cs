using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;

namespace DocModelGen.Tool.Sources;

/// <summary>Pages in a folder of this computer, as they are now.</summary>
internal sealed class FolderTree : SourceTree
{
    private readonly string _folder;

    private FolderTree(SourceSpec spec)
        : base(spec)
    {
        _folder = spec.Folder;
        if (!Directory.Exists(Path.Combine(_folder, spec.Path)))
        {
            throw new ToolException(Directory.Exists(_folder)
                ? $"The source '{_folder}' has no folder '{spec.Path}'."
                : $"There is no folder '{_folder}'. Give a folder, a URL, or one of these names with --from: {string.Join(", ", KnownSources.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var key = new StringBuilder();
        foreach (FileInfo file in Enumerate())
        {
            string path = Path.GetRelativePath(_folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');

            // Reading all of them to see whether one changed takes longer than asking the file system.
            string hash = string.Create(CultureInfo.InvariantCulture, $"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}");
            key.Append(path).Append('\n').Append(hash).Append('\n');
            Add(path, hash, file.Length > MaxFileBytes ? $"it has more than {MaxFileBytes:N0} bytes" : null);
        }

        Settle();
        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))[..40];
    }

    public override string? Commit => null;

    public override string Key { get; }

    public static FolderTree Open(SourceSpec spec) => new(spec);

    public override IReadOnlyDictionary<string, byte[]> Read(IReadOnlyCollection<string> paths, IProgress progress)
    {
        var contents = new Dictionary<string, byte[]>(paths.Count, StringComparer.Ordinal);
        foreach (string path in paths)
        {
            // A pipe, a socket and a device have no length, and opening one may never end.
            contents[path] = Files[path].StartsWith("0-", StringComparison.Ordinal) ? [] : File.ReadAllBytes(Path.GetFullPath(Path.Combine(_folder, Spec.Path, path)));
        }

        return contents;
    }

    /// <summary>What a link of the file system leads to is left out: it may be a circle, or lie anywhere.</summary>
    private IEnumerable<FileInfo> Enumerate() => new DirectoryInfo(_folder)
        .EnumerateFiles("*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        })
        .OrderBy(static file => file.FullName, StringComparer.Ordinal);
}
