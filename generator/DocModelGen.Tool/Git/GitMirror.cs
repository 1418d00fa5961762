using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Git;

/// <summary>
/// A repository's commits and trees in the user's cache, and of its files those that were asked for. It only ever grows, so that
/// reading needs no lock; who writes holds one.
/// </summary>
internal sealed class GitMirror
{
    private const string Remote = "origin";

    /// <summary>What one fetch may bring; a source that sends more is not one of pages.</summary>
    private const long MaxBytesFetched = 2L << 30;

    private readonly string _url;

    private GitMirror(string url, string folder)
    {
        _url = url;
        Folder = folder;
    }

    public string Folder { get; }

    public static GitMirror Of(string url)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..16];
        return new GitMirror(url, Path.Combine(UserCache.Folder, "git", hash + ".git"));
    }

    /// <summary>The commit that a ref was when it was last fetched; null where it never was.</summary>
    public string? Known(string reference) =>
        Directory.Exists(Folder) ? GitProcess.TryText(Folder, "rev-parse", "--verify", "--quiet", NameOf(reference) + "^{commit}") : null;

    /// <summary>Whether the commit and its trees are here.</summary>
    public bool Has(string commit) =>
        Directory.Exists(Folder) && GitProcess.TryText(Folder, "cat-file", "-t", commit) == "commit";

    /// <summary>Fetches a branch, tag or commit: one commit, its trees, and none of its files.</summary>
    public string Fetch(string reference)
    {
        using IDisposable turn = Begin();
        GitProcess.Run(Folder, ["fetch", "--quiet", "--no-tags", "--depth=1", "--filter=blob:none", "--no-write-fetch-head", "--force", Remote, $"{reference}:{NameOf(reference)}"], watch: Watch);
        return GitProcess.RunText(Folder, "rev-parse", "--verify", NameOf(reference) + "^{commit}");
    }

    /// <summary>All entries of a commit's tree, with mode and hash.</summary>
    public IEnumerable<TreeEntry> Tree(string commit)
    {
        string text = Encoding.UTF8.GetString(GitProcess.Run(Folder, ["ls-tree", "-r", "-z", "--full-tree", commit]));
        foreach (string line in text.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string[] columns = line[..tab].Split(' ');
            yield return new TreeEntry(columns[0], columns[2], line[(tab + 1)..]);
        }
    }

    /// <summary>Has all these files here afterwards: what is missing comes in one request.</summary>
    /// <returns>How many came.</returns>
    public int FetchFiles(IReadOnlyCollection<string> hashes)
    {
        string[] missing = Missing(hashes);
        if (missing.Length == 0)
        {
            return 0;
        }

        using IDisposable turn = Begin();
        missing = Missing(hashes);
        if (missing.Length > 0)
        {
            byte[] wanted = Encoding.ASCII.GetBytes(string.Concat(missing.Select(static hash => hash + "\n")));
            GitProcess.Run(
                Folder,
                ["-c", "fetch.negotiationAlgorithm=noop", "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none", "--stdin", Remote],
                wanted,
                Watch);
        }

        return missing.Length;
    }

    /// <summary>The contents of files that are here, in any order.</summary>
    public void ReadFiles(IReadOnlyCollection<string> hashes, Action<string, byte[]> take, int maxBytes)
    {
        byte[] input = Encoding.ASCII.GetBytes(string.Concat(hashes.Select(static hash => hash + "\n")));
        GitProcess.Stream(Folder, ["cat-file", "--batch", "--buffer"], input, stream => GitObjects.Read(stream, hashes.Count, take, maxBytes));
    }

    /// <summary>Asking for one that is not here would have git fetch it, alone; so all that are here are listed.</summary>
    private string[] Missing(IReadOnlyCollection<string> hashes)
    {
        if (!Directory.Exists(Folder))
        {
            return [.. hashes];
        }

        string here = Encoding.ASCII.GetString(GitProcess.Run(
            Folder, ["cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch-check=%(objectname)"]));
        HashSet<string> known = [.. here.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        return [.. hashes.Where(hash => !known.Contains(hash)).Distinct(StringComparer.Ordinal)];
    }

    private IDisposable Begin()
    {
        if (UserCache.IsOffline)
        {
            throw new ToolException($"'{_url}' is needed, and --offline forbids it.");
        }

        IDisposable turn = UserCache.Lock(Folder);
        try
        {
            DropStaleLocks();
            Create();
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>A git that was killed leaves its own locks; whoever is here has the turn alone.</summary>
    private void DropStaleLocks()
    {
        if (Directory.Exists(Folder))
        {
            foreach (string stale in Directory.EnumerateFiles(Folder, "*.lock", SearchOption.TopDirectoryOnly)
                .Concat(Directory.Exists(Path.Combine(Folder, "refs")) ? Directory.EnumerateFiles(Path.Combine(Folder, "refs"), "*.lock", SearchOption.AllDirectories) : []))
            {
                File.Delete(stale);
            }
        }
    }

    /// <summary>The last setting is the one that says that all are there.</summary>
    private void Create()
    {
        if (Directory.Exists(Folder) && GitProcess.TryText(Folder, "config", "--get", "extensions.partialClone") == Remote)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        GitProcess.Run(folder: null, ["init", "--quiet", "--bare", "--template=", Folder]);
        GitProcess.Run(Folder, ["config", "core.repositoryFormatVersion", "1"]);
        GitProcess.Run(Folder, ["config", $"remote.{Remote}.url", _url]);
        GitProcess.Run(Folder, ["config", $"remote.{Remote}.promisor", "true"]);
        GitProcess.Run(Folder, ["config", $"remote.{Remote}.partialCloneFilter", "blob:none"]);
        GitProcess.Run(Folder, ["config", "extensions.partialClone", Remote]);
    }

    /// <summary>What comes is counted where git puts it, since git itself has no bound.</summary>
    private void Watch(Process process)
    {
        string packs = Path.Combine(Folder, "objects", "pack");
        long before = SizeOf(packs);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            if (SizeOf(packs) - before > MaxBytesFetched)
            {
                process.Kill(entireProcessTree: true);
                throw new ToolException($"'{_url}' sends more than {MaxBytesFetched >> 20:N0} MB; it is not read.");
            }
        }
    }

    private static long SizeOf(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles().Sum(static file => file.Exists ? file.Length : 0) : 0;
        }
        catch (IOException)
        {
            // Git renames what it has received.
            Thread.Yield();
            return 0;
        }
    }

    /// <summary>A ref of ours for whatever the user calls it, which keeps its objects from being thrown away.</summary>
    private static string NameOf(string reference) =>
        "refs/docmodels/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))[..16];
}

/// <summary>An entry of a tree: what it is, the hash of its content, its path in the repository.</summary>
internal readonly record struct TreeEntry(string Mode, string Hash, string Path)
{
    public bool IsFile => Mode is "100644" or "100755" or "100664";
}
