using System.Collections.Generic;
using System.Linq;
using System.Text;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Commands;

/// <summary>Has a project have the pages that what it wants needs, of the state of the source that its lock names.</summary>
internal sealed class PageChange
{
    private readonly ProjectFolder _project;
    private readonly FolderChange _change;

    private PageChange(ProjectFolder project)
    {
        _project = project;
        _change = new FolderChange(project.Root);
    }

    /// <summary>Pages that were not there, by path.</summary>
    public SortedDictionary<string, byte[]> Added { get; } = new(System.StringComparer.Ordinal);

    public List<string> Removed { get; } = [];

    /// <summary>Pages that nothing needs any more and that somebody mended.</summary>
    public List<string> Mended { get; } = [];

    public Closure.Result Needed { get; private init; } = null!;

    /// <param name="project">The project.</param>
    /// <param name="tree">The source.</param>
    /// <param name="index">Of the source.</param>
    /// <param name="wanted">All that the project is to have.</param>
    /// <param name="missing">Names of what it has besides, and the source does not.</param>
    /// <param name="isAdding">Then what is not wanted goes only if the source is sure to be what the pages here came from.</param>
    /// <param name="isForced">Replaces and removes what was mended.</param>
    /// <param name="progress">Told how far it is.</param>
    public static PageChange Of(
        ProjectFolder project, SourceTree tree, ReferenceIndex index, IReadOnlyCollection<IndexEntry> wanted, IReadOnlyCollection<string> missing, bool isAdding, bool isForced, IProgress progress)
    {
        Closure.Result closure = Closure.Of(tree, index, wanted, progress);
        var change = new PageChange(project) { Needed = closure };
        var files = new SortedDictionary<string, LockedFile>(System.StringComparer.Ordinal);
        foreach ((string path, byte[] content) in closure.Files)
        {
            string page = PathRules.InProject(path);
            files.Add(page, change.Have(page, path, content, isForced));
        }

        KeyValuePair<string, LockedFile>[] others = [.. project.Lock?.Files.Where(file => !files.ContainsKey(file.Key)) ?? []];
        bool areKept = isAdding && others.Length > 0 && (missing.Count > 0 || HasMoved(project.Lock!, tree, progress));
        foreach ((string page, LockedFile locked) in others)
        {
            if (areKept)
            {
                files.Add(page, locked);
            }
            else
            {
                change.Drop(page, locked, isForced);
            }
        }

        if (files.Count == 0)
        {
            change._change.Delete(LockFile.Name);
        }
        else
        {
            change._change.Write(LockFile.Name, Lock(tree, [.. wanted.Select(static entry => entry.Wanted), .. missing], files, progress).Print(project.Root));
        }

        return change;
    }

    public static LockFile Lock(SourceTree tree, IEnumerable<string> wanted, IReadOnlyDictionary<string, LockedFile> files, IProgress progress) => new()
    {
        Source = tree.Spec,
        Commit = tree.Commit,
        License = tree.License is { } license ? new LockedLicense(license, LockFile.HashOf(tree.Read([license], progress)[license])) : null,
        Wanted = [.. wanted.Distinct(System.StringComparer.Ordinal)],
        Files = files,
    };

    /// <param name="text">What <c>docmodels.txt</c> is to say; null leaves it.</param>
    public void Select(string? text)
    {
        if (text is not null)
        {
            _change.Write(ProjectFolder.Selection, Encoding.UTF8.GetBytes(text));
        }
    }

    public void Commit() => _change.Commit();

    /// <summary>A folder has no states: one whose pages are not what came of them is another one, and what it needs says nothing of what is here.</summary>
    private static bool HasMoved(LockFile known, SourceTree tree, IProgress progress)
    {
        if (known.Commit is not null)
        {
            return tree.Commit != known.Commit;
        }

        Dictionary<string, string> hashes = known.Files.ToDictionary(static file => file.Value.Source ?? file.Key, static file => file.Value.Sha256, System.StringComparer.Ordinal);
        return !hashes.Keys.All(tree.Files.ContainsKey) || tree.Read(hashes.Keys, progress).Any(file => LockFile.HashOf(file.Value) != hashes[file.Key]);
    }

    private LockedFile Have(string page, string path, byte[] content, bool isForced)
    {
        var locked = new LockedFile(LockFile.HashOf(content), path == page ? null : path);
        byte[]? here = _project.Read(page);
        LockedFile? ours = _project.Lock?.Files.GetValueOrDefault(page);
        if (here is not null && ours is not null)
        {
            // What is here is what came then, whatever the source says now: an update tells the two apart.
            return ours;
        }

        if (here is null)
        {
            Added[page] = content;
            _change.Write($"{ProjectFolder.Pages}/{page}", content);
        }
        else if (LockFile.HashOf(here) != locked.Sha256)
        {
            if (!isForced)
            {
                throw new ToolException($"'{ProjectFolder.Pages}/{page}' is there already, and says something else than the source's. Move it away, or give --force to have it replaced.");
            }

            Added[page] = content;
            _change.Write($"{ProjectFolder.Pages}/{page}", content);
        }

        return locked;
    }

    private void Drop(string page, LockedFile locked, bool isForced)
    {
        byte[]? here = _project.Read(page);
        if (here is not null && LockFile.HashOf(here) != locked.Sha256)
        {
            Mended.Add(page);
            if (!isForced)
            {
                return;
            }
        }

        Removed.Add(page);
        _change.Delete($"{ProjectFolder.Pages}/{page}");
    }
}
