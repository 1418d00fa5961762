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

    public static PageChange Of(ProjectFolder project, SourceTree tree, ReferenceIndex index, IReadOnlyCollection<IndexEntry> wanted, bool isForced, IProgress progress)
    {
        Closure.Result closure = Closure.Of(tree, index, wanted, progress);
        var change = new PageChange(project) { Needed = closure };
        var files = new SortedDictionary<string, LockedFile>(System.StringComparer.Ordinal);
        foreach ((string path, byte[] content) in closure.Files)
        {
            string page = PathRules.InProject(path);
            files.Add(page, change.Have(page, path, content, isForced));
        }

        foreach (string page in project.Lock?.Files.Keys.Where(page => !files.ContainsKey(page)) ?? [])
        {
            change.Drop(page, project.Lock!.Files[page], isForced);
        }

        if (files.Count == 0)
        {
            change._change.Delete(LockFile.Name);
        }
        else
        {
            change._change.Write(LockFile.Name, Lock(tree, wanted, files, progress).Print(project.Root));
        }

        return change;
    }

    public static LockFile Lock(SourceTree tree, IReadOnlyCollection<IndexEntry> wanted, IReadOnlyDictionary<string, LockedFile> files, IProgress progress) => new()
    {
        Source = tree.Spec,
        Commit = tree.Commit,
        License = tree.License is { } license ? new LockedLicense(license, LockFile.HashOf(tree.Read([license], progress)[license])) : null,
        Wanted = [.. wanted.Select(static entry => entry.Wanted).Distinct(System.StringComparer.Ordinal)],
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

    private LockedFile Have(string page, string path, byte[] content, bool isForced)
    {
        var locked = new LockedFile(LockFile.HashOf(content), path == page ? null : path);
        byte[]? here = _project.Read(page);
        bool isOurs = _project.Lock?.Files.ContainsKey(page) == true;
        if (here is null)
        {
            Added[page] = content;
            _change.Write($"{ProjectFolder.Pages}/{page}", content);
        }
        else if (!isOurs && LockFile.HashOf(here) != locked.Sha256)
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
