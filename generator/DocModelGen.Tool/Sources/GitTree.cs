using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Git;
using DocModelGen.Tool.Progress;

namespace DocModelGen.Tool.Sources;

/// <summary>Pages of one commit of a repository.</summary>
internal sealed class GitTree : SourceTree
{
    private readonly GitMirror _mirror;
    private readonly string _commit;

    private GitTree(SourceSpec spec, GitMirror mirror, string commit)
        : base(spec)
    {
        _mirror = mirror;
        _commit = commit;
        foreach (TreeEntry entry in mirror.Tree(commit))
        {
            Add(entry.Path, entry.Hash, entry.IsFile ? null : "it is a link");
        }

        Settle();
        if (Pages.Count == 0)
        {
            throw new ToolException($"There is no page (*.md) in '{spec.From}' below '{spec.Path}' at {commit[..10]}. Check --path and --ref.");
        }

        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(spec.Url + "\n" + commit + "\n" + spec.Path)))[..40];
    }

    public override string? Commit => _commit;

    public override string Key { get; }

    /// <param name="spec">Of the repository.</param>
    /// <param name="commit">What the lock has; null for what the ref is.</param>
    /// <param name="isFresh">Asks the repository even where the ref is known.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="notes">What the user should know of the answer.</param>
    public static GitTree Open(SourceSpec spec, string? commit, bool isFresh, IProgress progress, ICollection<string> notes)
    {
        GitMirror mirror = GitMirror.Of(spec.Url!);
        return new GitTree(spec, mirror, commit is not null ? Find(mirror, spec, commit, progress) : Resolve(mirror, spec, isFresh, progress, notes));
    }

    public override IReadOnlyDictionary<string, byte[]> Read(IReadOnlyCollection<string> paths, IProgress progress)
    {
        ILookup<string, string> byHash = paths.ToLookup(path => Files[path], StringComparer.Ordinal);
        string[] hashes = [.. byHash.Select(static group => group.Key)];
        progress.Begin($"Fetching {hashes.Length:N0} files");
        _mirror.FetchFiles(hashes);
        var contents = new Dictionary<string, byte[]>(paths.Count, StringComparer.Ordinal);
        _mirror.ReadFiles(
            hashes,
            (hash, content) =>
            {
                foreach (string path in byHash[hash])
                {
                    contents[path] = content;
                }
            },
            MaxFileBytes);
        return contents;
    }

    private static string Find(GitMirror mirror, SourceSpec spec, string commit, IProgress progress)
    {
        if (mirror.Has(commit))
        {
            return commit;
        }

        progress.Begin($"Fetching the tree of {spec.From}");
        try
        {
            return mirror.Fetch(commit);
        }
        catch (ToolException exception)
        {
            throw new ToolException($"The commit {commit} that docmodels.lock names cannot be had from '{spec.From}': {exception.Message} 'docmodels update' goes on to the newest.");
        }
    }

    private static string Resolve(GitMirror mirror, SourceSpec spec, bool isFresh, IProgress progress, ICollection<string> notes)
    {
        string reference = spec.Ref ?? SourceSpec.DefaultRef;
        string? known = mirror.Known(reference);
        if (known is not null && (!isFresh || UserCache.IsOffline))
        {
            return known;
        }

        progress.Begin($"Fetching the tree of {spec.From}");
        try
        {
            return mirror.Fetch(reference);
        }
        catch (ToolException exception) when (known is not null)
        {
            notes.Add($"{exception.Message} Using what was fetched before: {known[..10]}.");
            return known;
        }
    }
}
