using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.References;

/// <summary>
/// The pages that something needs: those that what is generated of it and of its parts names as where it is from. Where another page says
/// more of one of these (the table of a create names what is required), that page comes too, if leaving it out would change what is
/// generated.
/// </summary>
internal sealed class Closure
{
    private readonly ReferenceIndex _index;
    private readonly SourcePages _pages;

    private Closure(SourceTree tree, ReferenceIndex index, IProgress progress)
    {
        _index = index;
        _pages = new SourcePages(tree, progress);
    }

    /// <param name="Files">Contents by the path from the source's folder of pages.</param>
    /// <param name="Entries">What is generated of them.</param>
    /// <param name="Reference">The pages, linked.</param>
    public sealed record Result(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<IndexEntry> Entries, Reference Reference);

    public static Result Of(SourceTree tree, ReferenceIndex index, IReadOnlyCollection<IndexEntry> wanted, IProgress progress) =>
        new Closure(tree, index, progress).Find(wanted);

    private Result Find(IReadOnlyCollection<IndexEntry> wanted)
    {
        IReadOnlyList<IndexEntry> entries = WithNeeds(wanted);
        string[] names = [.. wanted.Select(static entry => entry.Wanted).Distinct(StringComparer.Ordinal)];
        HashSet<string> pages = NamedPages(entries);
        Reference linked = Link(pages, names);
        string[] others = [.. Different(entries, linked.Model).SelectMany(OthersFor).Where(page => !pages.Contains(page)).Distinct(StringComparer.Ordinal)];
        if (others.Length > 0)
        {
            linked = Link([.. pages, .. others], names);
        }

        Dictionary<string, byte[]> files = _pages.Read([.. linked.Pages.Keys], hasSamples: true)
            .Where(file => linked.Pages.ContainsKey(file.Key) || IncludeLinks.HasFacts(file.Value))
            .ToDictionary(StringComparer.Ordinal);
        return new Result(files, entries, linked);
    }

    /// <summary>Of a type all pages, since what is generated names them; of an operation the one that it names.</summary>
    private HashSet<string> NamedPages(IEnumerable<IndexEntry> entries) => new(
        entries.SelectMany(static entry => entry.Kind == EntryKind.Operation ? entry.Pages.Take(1) : entry.Pages).Select(page => _index.Pages[page]),
        StringComparer.Ordinal);

    /// <summary>Pages that say more of an entry than those of itself and its parts: of all that do, each without which something would be missing.</summary>
    private List<string> OthersFor(IndexEntry entry)
    {
        HashSet<string> own = NamedPages(WithNeeds([entry]));
        List<string> kept = [.. entry.Pages.Select(page => _index.Pages[page]).Concat(PagesAbout(entry)).Where(page => !own.Contains(page)).Distinct(StringComparer.Ordinal)];
        if (kept.Count == 0)
        {
            return kept;
        }

        string? whole = PrintOf(entry, [.. own, .. kept]);
        if (whole == PrintOf(entry, own))
        {
            return [];
        }

        for (int i = kept.Count - 1; i >= 0; i--)
        {
            string[] fewer = [.. kept.Where((_, place) => place != i)];
            if (PrintOf(entry, [.. own, .. fewer]) == whole)
            {
                kept.RemoveAt(i);
            }
        }

        return kept;
    }

    /// <summary>Of the entry alone, as these pages give it; null where they do not.</summary>
    private string? PrintOf(IndexEntry entry, IReadOnlyCollection<string> pages)
    {
        ApiModel model = Link(pages, names: null).Model;
        return entry.Kind switch
        {
            EntryKind.Operation => model.Operations.Where(operation => operation.Name.Identifier == entry.FullName).Select(ModelPrint.Of).FirstOrDefault(),
            EntryKind.Type => model.Types.Where(type => type.FullName == entry.FullName).Select(ModelPrint.Of).FirstOrDefault(),
            _ => model.Enums.Where(type => type.FullName == entry.FullName).Select(ModelPrint.Of).FirstOrDefault(),
        };
    }

    private List<IndexEntry> WithNeeds(IReadOnlyCollection<IndexEntry> wanted)
    {
        var found = new HashSet<IndexEntry>(ReferenceEqualityComparer.Instance);
        var open = new Queue<IndexEntry>(wanted);
        while (open.TryDequeue(out IndexEntry? entry))
        {
            if (found.Add(entry))
            {
                foreach (int need in entry.Needs)
                {
                    open.Enqueue(_index.Entries[need]);
                }
            }
        }

        return [.. _index.Entries.Where(found.Contains)];
    }

    /// <summary>The pages of requests that carry a type, or one that is made of it.</summary>
    private IEnumerable<string> PagesAbout(IndexEntry type)
    {
        int place = Array.IndexOf(_index.Entries, type);
        return _index.Entries
            .Where(entry => entry.Body is { } body && (body == place || _index.Entries[body].Needs.Contains(place)))
            .SelectMany(static entry => entry.Pages)
            .Select(page => _index.Pages[page]);
    }

    private Reference Link(IReadOnlyCollection<string> pages, string[]? names) => Reference.Of(_pages.Read(pages, hasSamples: true), names, Quiet.Instance);

    private static List<IndexEntry> Different(IReadOnlyList<IndexEntry> entries, ApiModel model)
    {
        HashSet<(EntryKind, string, string)> prints =
        [
            .. model.Operations.Select(static operation => (EntryKind.Operation, operation.Name.Identifier, ModelPrint.Of(operation))),
            .. model.Types.Select(static type => (EntryKind.Type, type.FullName, ModelPrint.Of(type))),
            .. model.Enums.Select(static type => (EntryKind.Enumeration, type.FullName, ModelPrint.Of(type))),
        ];
        return [.. entries.Where(entry => !prints.Contains((entry.Kind, entry.FullName, entry.Print)))];
    }
}
