using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Tool.Commands;
using DocModelGen.Tool.Git;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Updating;

/// <summary>What a project's pages are to be when its source has moved.</summary>
internal sealed class UpdatePlan
{
    private readonly ProjectFolder _project;
    private readonly SourceTree? _was;
    private readonly SourceTree _now;
    private readonly Side _side;
    private readonly List<PageUpdate> _updates = [];
    private readonly SortedDictionary<string, byte[]> _pages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LockedFile> _locked = new(StringComparer.Ordinal);

    private UpdatePlan(ProjectFolder project, SourceTree? was, SourceTree now, Side side)
    {
        _project = project;
        _was = was;
        _now = now;
        _side = side;
    }

    /// <summary>Whose word counts where a page was mended by hand and the source changed the same lines.</summary>
    public enum Side
    {
        None,
        Ours,
        Theirs,
    }

    /// <summary>Sorted by page; only pages to which something happens.</summary>
    public IReadOnlyList<PageUpdate> Updates => _updates;

    /// <summary>All pages that the project has then, its own among them.</summary>
    public IReadOnlyDictionary<string, byte[]> Pages => _pages;

    public LockFile Lock { get; private set; } = null!;

    /// <summary>What was wanted under another name, by that.</summary>
    public Dictionary<string, string> NewNames { get; } = new(StringComparer.Ordinal);

    /// <summary>What was wanted and is not in the source, under no name.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Whether any page will be another one.</summary>
    public bool HasMoved => _updates.Any(static update => update.Kind != UpdateKind.Kept);

    public bool HasConflicts => _updates.Any(static update => update.Kind == UpdateKind.Conflict);

    public static UpdatePlan Of(ProjectFolder project, SourceTree? was, SourceTree now, Side side, ICollection<string> notes, IProgress progress)
    {
        var plan = new UpdatePlan(project, was, now, side);
        plan.Make(IndexStore.GetOrMake(now, progress), notes, progress);
        return plan;
    }

    public void Commit()
    {
        var change = new FolderChange(_project.Root);
        foreach (PageUpdate update in _updates)
        {
            if (update.Kind is UpdateKind.Added or UpdateKind.Replaced or UpdateKind.Merged)
            {
                change.Write($"{ProjectFolder.Pages}/{update.Page}", _pages[update.Page]);
            }

            if ((update.Was ?? (update.Kind == UpdateKind.Removed ? update.Page : null)) is { } gone)
            {
                change.Delete($"{ProjectFolder.Pages}/{gone}");
            }
        }

        if (SelectionText() is { } text)
        {
            change.Write(ProjectFolder.Selection, System.Text.Encoding.UTF8.GetBytes(text));
        }

        change.Write(LockFile.Name, Lock.Print(_project.Root));
        change.Commit();
    }

    private void Make(ReferenceIndex index, ICollection<string> notes, IProgress progress)
    {
        LockFile known = _project.Lock!;
        List<IndexEntry> wanted = Wanted(index, known, notes, progress);
        IReadOnlyDictionary<string, byte[]> files = wanted.Count == 0
            ? new Dictionary<string, byte[]>()
            : Closure.Of(_now, index, wanted, progress).Files;
        Dictionary<string, (string Path, byte[] Content)> come = files.ToDictionary(
            static file => PathRules.InProject(file.Key), static file => (file.Key, file.Value), StringComparer.Ordinal);
        IReadOnlyDictionary<string, byte[]> originals = Originals(known, progress);
        IReadOnlyDictionary<string, string> renamed = Renames.Find(
            known.Files.Keys.Where(page => !come.ContainsKey(page)).ToDictionary(static page => page, page => originals.GetValueOrDefault(page) ?? _project.Read(page) ?? []),
            come.Where(page => !known.Files.ContainsKey(page.Key)).ToDictionary(static page => page.Key, static page => page.Value.Content));
        foreach ((string page, (string path, byte[] content)) in come.OrderBy(static page => page.Key, StringComparer.Ordinal))
        {
            _locked.Add(page, new LockedFile(LockFile.HashOf(content), path == page ? null : path));
            Update(page, renamed.GetValueOrDefault(page), content, originals);
        }

        foreach (string page in known.Files.Keys.Where(page => !come.ContainsKey(page) && !renamed.Values.Contains(page)))
        {
            Leave(page, known.Files[page]);
        }

        foreach (string page in _project.OwnPages().Where(page => !_pages.ContainsKey(page)))
        {
            _pages.Add(page, _project.Read(page)!);
        }

        _updates.Sort(static (left, right) => string.CompareOrdinal(left.Page, right.Page));
        Lock = PageChange.Lock(_now, wanted.Select(static entry => entry.Wanted), _locked, progress);
    }

    /// <summary>By its name; else, where the page or the request is still there, by what that is called now.</summary>
    private List<IndexEntry> Wanted(ReferenceIndex index, LockFile known, ICollection<string> notes, IProgress progress)
    {
        var wanted = new List<IndexEntry>();
        Lazy<ReferenceIndex?> before = new(() => _was is null ? null : IndexStore.GetOrMake(_was, progress));
        foreach (string name in known.Wanted)
        {
            IndexEntry[] found = [.. index.Asked().Where(entry => entry.Wanted == name)];
            if (found.Length == 0 && before.Value is { } old && old.Asked().FirstOrDefault(entry => entry.Wanted == name) is { } was)
            {
                found = [.. index.Asked().Where(entry => IsFormerly(index, entry, old, was)).Take(1)];
                if (found.Length == 1)
                {
                    NewNames[name] = found[0].Wanted;
                    notes.Add($"'{name}' is called '{found[0].Wanted}' now.");
                }
            }

            if (found.Length == 0)
            {
                Missing.Add(name);
            }

            wanted.AddRange(found);
        }

        return wanted;
    }

    private static bool IsFormerly(ReferenceIndex index, IndexEntry entry, ReferenceIndex old, IndexEntry was) =>
        entry.Kind == was.Kind && entry.Method == was.Method
        && (entry.Kind == EntryKind.Operation && entry.Paths.Intersect(was.Paths, StringComparer.OrdinalIgnoreCase).Any()
            || (entry.Page(index) == was.Page(old) && !index.Asked().Any(other => other.Wanted == was.Wanted)));

    private void Update(string page, string? was, byte[] theirs, IReadOnlyDictionary<string, byte[]> originals)
    {
        string before = was ?? page;
        byte[]? mine = _project.Read(before);
        LockedFile? locked = _project.Lock!.Files.GetValueOrDefault(before);
        byte[] result = theirs;
        UpdateKind? kind;
        if (mine is null)
        {
            kind = UpdateKind.Added;
        }
        else if (locked is null ? mine.AsSpan().SequenceEqual(theirs) : LockFile.HashOf(mine) == locked.Sha256)
        {
            kind = mine.AsSpan().SequenceEqual(theirs) && was is null ? null : UpdateKind.Replaced;
        }
        else if (locked?.Sha256 == LockFile.HashOf(theirs))
        {
            (kind, result) = (UpdateKind.Kept, mine);
        }
        else
        {
            (kind, result) = Merge(mine, originals.GetValueOrDefault(before), theirs);
        }

        _pages[page] = result;
        if (kind is { } happens)
        {
            _updates.Add(new PageUpdate(page, was is not null && happens == UpdateKind.Kept ? UpdateKind.Merged : happens, was));
        }
    }

    private (UpdateKind Kind, byte[] Result) Merge(byte[] mine, byte[]? original, byte[] theirs) => _side switch
    {
        Side.Theirs => (UpdateKind.Replaced, theirs),
        _ when original is not null && GitMerge.Merge(mine, original, theirs) is { } merged => (UpdateKind.Merged, merged),
        Side.Ours => (UpdateKind.Kept, mine),
        _ => (UpdateKind.Conflict, mine),
    };

    private void Leave(string page, LockedFile locked)
    {
        byte[]? mine = _project.Read(page);
        if (mine is not null && LockFile.HashOf(mine) != locked.Sha256)
        {
            _pages[page] = mine;
            _updates.Add(new PageUpdate(page, UpdateKind.Orphaned));
        }
        else
        {
            _updates.Add(new PageUpdate(page, UpdateKind.Removed));
        }
    }

    /// <summary>Pages as they came: those that nobody mended are here, the others where they came from, if that can still be had.</summary>
    private Dictionary<string, byte[]> Originals(LockFile known, IProgress progress)
    {
        var originals = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var mended = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string page, LockedFile locked) in known.Files)
        {
            if (_project.Read(page) is { } mine && LockFile.HashOf(mine) == locked.Sha256)
            {
                originals.Add(page, mine);
            }
            else if (_was?.Files.ContainsKey(locked.Source ?? page) == true)
            {
                mended.Add(locked.Source ?? page, page);
            }
        }

        if (mended.Count > 0)
        {
            foreach ((string path, byte[] content) in _was!.Read(mended.Keys, progress))
            {
                if (LockFile.HashOf(content) == known.Files[mended[path]].Sha256)
                {
                    originals.Add(mended[path], content);
                }
            }
        }

        return originals;
    }

    private string? SelectionText()
    {
        string? text = _project.SelectionText();
        if (text is null || NewNames.Count == 0)
        {
            return null;
        }

        return string.Join('\n', text.Split('\n').Select(line => NewNames.TryGetValue(line.Split('#')[0].Trim(), out string? name) ? name : line));
    }
}
