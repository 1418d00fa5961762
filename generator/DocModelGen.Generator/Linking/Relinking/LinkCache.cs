using System;
using System.Collections.Generic;
using System.Threading;

using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Relinking;

/// <summary>
/// One link per set of pages: generator and analyzers of a build ask for the same, and an editor asks again after each edit. The last
/// result is kept with the first page and the last, and goes when their texts do.
/// </summary>
internal static class LinkCache
{
    /// <summary>More changed pages than these are a new set.</summary>
    private const int MaxEdits = 16;

    private static readonly WeakCache<DocPage, Entry> s_entries = new();

    /// <summary>Called after each link with its pages and whether the last result was brought up to date, so that tests can count.</summary>
    internal static event Action<EquatableArray<DocPage>, bool>? Linked;

    public static LinkedModels GetOrLink(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, Func<LinkSession> link)
    {
        if (pages.IsEmpty)
        {
            return link().Models;
        }

        Entry? known = Find(pages[0]) ?? Find(pages[pages.Count - 1]);
        if (known is null || !known.IsFor(pages.Count, options, selection))
        {
            return Keep(pages, new Entry(pages, options, selection, link()), isRelink: false);
        }

        List<int> edits = known.EditsTo(pages);
        if (edits.Count == 0)
        {
            return known.Models;
        }

        return known.TryRelink(pages, edits) is { } relinked
            ? Keep(pages, relinked, isRelink: true)
            : Keep(pages, new Entry(pages, options, selection, link()), isRelink: false);
    }

    private static Entry? Find(DocPage page) => s_entries.Find(page);

    private static LinkedModels Keep(EquatableArray<DocPage> pages, Entry entry, bool isRelink)
    {
        s_entries.Set(pages[0], entry);
        s_entries.Set(pages[pages.Count - 1], entry);
        Linked?.Invoke(pages, isRelink);
        return entry.Models;
    }

    private sealed class Entry(EquatableArray<DocPage> pages, GeneratorOptions options, Selection? selection, LinkSession session)
    {
        private LinkSession? _session = session;

        public LinkedModels Models { get; } = session.Models;

        public bool IsFor(int count, GeneratorOptions otherOptions, Selection? otherSelection) =>
            count == pages.Count && otherOptions == options && Equals(otherSelection, selection);

        /// <summary>The places of pages that say something else; at most one more than can be followed.</summary>
        public List<int> EditsTo(EquatableArray<DocPage> others)
        {
            var edits = new List<int>();
            for (int i = 0; i < pages.Count && edits.Count <= MaxEdits; i++)
            {
                if (!ReferenceEquals(pages[i], others[i]) && !pages[i].Equals(others[i]))
                {
                    edits.Add(i);
                }
            }

            return edits;
        }

        /// <summary>Whoever comes first takes the session along; a later one links anew, as after an edit that is too wide to follow.</summary>
        public Entry? TryRelink(EquatableArray<DocPage> others, List<int> edits)
        {
            if (edits.Count > MaxEdits || Interlocked.Exchange(ref _session, null) is not { } taken)
            {
                return null;
            }

            // Pages that say the same stay those that the session knows.
            DocPage[] now = [.. pages];
            edits.ForEach(i => now[i] = others[i]);
            try
            {
                return edits.TrueForAll(i => taken.TryRelink(pages[i], now[i])) ? new Entry(new EquatableArray<DocPage>(now), options, selection, taken) : null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A fault of ours here costs the time of linking anew, which stands or falls by itself.
                return null;
            }
        }
    }
}
