using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.References;

/// <summary>
/// The pages that something needs: those that the generator's own linking names for it and its parts. Where another page says more of
/// one of these (the table of a create names what is required), that page comes too, if leaving it out would change what is generated.
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
        HashSet<string> pages = new(entries.SelectMany(static entry => entry.Pages).Select(page => _index.Pages[page]), StringComparer.Ordinal);
        Reference linked = Link(pages, names);
        List<IndexEntry> different = Different(entries, linked.Model);
        if (different.Count > 0)
        {
            List<string> others = [.. PagesAbout(different).Where(page => !pages.Contains(page)).Distinct(StringComparer.Ordinal)];
            linked = Link([.. pages, .. others], names);
            int missed = Different(entries, linked.Model).Count;
            if (missed < different.Count)
            {
                linked = Keep(pages, others, names, entries, missed, linked);
            }
        }

        Dictionary<string, byte[]> files = _pages.Read([.. linked.Pages.Keys], hasSamples: true)
            .Where(file => linked.Pages.ContainsKey(file.Key) || IncludeLinks.HasFacts(file.Value))
            .ToDictionary(StringComparer.Ordinal);
        return new Result(files, entries, linked);
    }

    /// <summary>Of the pages that say more, those without which something would be missing.</summary>
    private Reference Keep(HashSet<string> pages, List<string> others, string[] names, IReadOnlyList<IndexEntry> entries, int missed, Reference all)
    {
        List<string> kept = [.. others];
        Reference linked = all;
        foreach (string other in others)
        {
            string[] without = [.. kept.Where(page => page != other)];
            Reference fewer = Link([.. pages, .. without], names);
            if (Different(entries, fewer.Model).Count <= missed)
            {
                kept.Remove(other);
                linked = fewer;
            }
        }

        return linked;
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

    /// <summary>The pages of requests that carry one of the types.</summary>
    private IEnumerable<string> PagesAbout(IReadOnlyList<IndexEntry> types)
    {
        HashSet<int> places = [.. types.Select(type => Array.IndexOf(_index.Entries, type))];
        return _index.Entries
            .Where(entry => entry.Body is { } body && (places.Contains(body) || _index.Entries[body].Needs.Any(places.Contains)))
            .SelectMany(static entry => entry.Pages)
            .Select(page => _index.Pages[page]);
    }

    private Reference Link(IReadOnlyCollection<string> pages, string[] names) => Reference.Of(_pages.Read(pages, hasSamples: true), names, Quiet.Instance);

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
