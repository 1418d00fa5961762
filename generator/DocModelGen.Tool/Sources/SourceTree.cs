using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;

namespace DocModelGen.Tool.Sources;

/// <summary>One state of a source: which files it has, and their contents when asked for.</summary>
internal abstract class SourceTree
{
    public const int MaxFileBytes = 16 << 20;

    private const int MaxFiles = 2_000_000;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private string[]? _pages;
    private string[]? _parts;

    protected SourceTree(SourceSpec spec) => Spec = spec;

    public SourceSpec Spec { get; }

    /// <summary>Null for a folder.</summary>
    public abstract string? Commit { get; }

    /// <summary>What the same files always have, and others never.</summary>
    public abstract string Key { get; }

    /// <summary>Hashes of contents, by the path from the folder of pages.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Why a file is left alone, by its path.</summary>
    public IReadOnlyDictionary<string, string> Refused => _refused;

    /// <summary>The pages below the folder, sorted.</summary>
    public IReadOnlyList<string> Pages => _pages ??= [.. Below().Where(static path => !IncludeFolders.Contains(path))];

    /// <summary>What pages include by custom, as far as it lies below the folder.</summary>
    public IReadOnlyList<string> Parts => _parts ??= [.. Below().Where(IncludeFolders.Contains)];

    /// <summary>The licence that the source comes under, as far as a file at its top tells.</summary>
    public string? License { get; private set; }

    /// <summary>Contents by path, all in one request. Each of the paths is one of <see cref="Files"/>.</summary>
    public abstract IReadOnlyDictionary<string, byte[]> Read(IReadOnlyCollection<string> paths, IProgress progress);

    /// <summary>Only Markdown and the licence are ever looked at.</summary>
    /// <param name="path">In the repository.</param>
    /// <param name="hash">Of the content.</param>
    /// <param name="problem">Why it cannot be read whatever its name is.</param>
    protected void Add(string path, string hash, string? problem)
    {
        bool isLicense = !path.Contains('/') && IsLicense(path);
        if (!isLicense && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        string shown = PathRules.FromFolder(Spec.Path, path);
        if ((problem ?? PathRules.Problem(path)) is { } reason)
        {
            _refused[shown] = reason;
            return;
        }

        if (_files.Count >= MaxFiles)
        {
            throw new ToolException($"'{Spec.From}' has more than {MaxFiles:N0} files of Markdown; narrow it with --path.");
        }

        _files[shown] = hash;
        if (isLicense)
        {
            License = License is null || string.CompareOrdinal(shown, License) < 0 ? shown : License;
        }
    }

    /// <summary>Once all are added: of two that are one file where case does not count, neither can be taken.</summary>
    protected void Settle()
    {
        foreach (IGrouping<string, string> clash in _files.Keys
            .GroupBy(PathRules.InProject, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Skip(1).Any())
            .ToArray())
        {
            // What lies outside the folder yields to what is in it.
            string[] below = [.. clash.Where(static path => !path.StartsWith("../", StringComparison.Ordinal))];
            foreach (string path in below.Length == 1 ? clash.Except(below) : clash)
            {
                _files.Remove(path);
                _refused[path] = $"another file has the same name, but for upper and lower case or its folder: {clash.First(other => other != path)}";
            }
        }

        if (License is not null && !_files.ContainsKey(License))
        {
            License = null;
        }
    }

    private IEnumerable<string> Below() =>
        _files.Keys.Where(static path => !path.StartsWith("../", StringComparison.Ordinal) && PageFiles.IsPage(path)).Order(StringComparer.Ordinal);

    private static bool IsLicense(string name) =>
        name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICENCE", StringComparison.OrdinalIgnoreCase) || name.StartsWith("COPYING", StringComparison.OrdinalIgnoreCase);
}
