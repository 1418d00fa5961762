using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Linking.Selecting;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Projects;

/// <summary>A linked model, and pages that had to be left out.</summary>
internal sealed record LinkResult
{
    /// <summary>There are pages, and the project can compile what comes of them.</summary>
    public required bool IsUsable { get; init; }

    public required ApiModel Model { get; init; }

    public required EquatableArray<FaultyPage> Faults { get; init; }

    /// <summary>The pages that something is said about; null for all.</summary>
    public EquatableArray<string>? Judged { get; init; }
}

/// <summary>A page that linking failed on.</summary>
internal sealed record FaultyPage(string Path, string Fault);

/// <summary>Links, and when a fault of ours comes up, finds the page that brings it up and goes on without that page.</summary>
internal static class SafeLinker
{
    private const int MaxFaults = 5;

    private static readonly WeakCache<DocPage, DocPage> s_withNamespace = new();

    private static readonly ApiModel s_empty = new() { Types = [], Enums = [], Operations = [], Problems = [] };

    public static LinkResult Link(
        EquatableArray<DocPage> pages,
        EquatableArray<PageNamespace> namespaces,
        ProjectSettings settings,
        Selection? selection,
        CancellationToken cancellationToken)
    {
        if (pages.IsEmpty || settings.UnusableLanguageVersion is not null)
        {
            return new LinkResult { IsUsable = false, Model = s_empty, Faults = [] };
        }

        LinkResult linked = Link(WithNamespaces(pages, namespaces), some => Linker.Link(some, settings.Options, selection, cancellationToken));
        return settings.Rules == DocModelRules.All ? linked : linked with { Judged = SelectedPages.Of(pages, selection, linked.Model) };
    }

    /// <summary>As above, with whatever links.</summary>
    public static LinkResult Link(IEnumerable<DocPage> pages, Func<EquatableArray<DocPage>, ApiModel> link)
    {
        List<DocPage> remaining = [.. pages];
        List<FaultyPage> faults = [];
        ApiModel model;
        while (TryLink(remaining, link, out model) is { } fault && faults.Count < MaxFaults && remaining.Count > 0)
        {
            DocPage culprit = FindCulprit(remaining, link);
            faults.Add(new FaultyPage(culprit.Path, $"{fault.GetType().Name}: {fault.Message}"));
            remaining.Remove(culprit);
        }

        return new LinkResult { IsUsable = true, Model = model, Faults = faults.ToEquatableArray() };
    }

    private static Exception? TryLink(IEnumerable<DocPage> pages, Func<EquatableArray<DocPage>, ApiModel> link, out ApiModel model)
    {
        try
        {
            model = link(pages.ToEquatableArray());
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            model = s_empty;
            return exception;
        }
    }

    /// <summary>Halves until one page is left; where the fault takes two pages, the later of them.</summary>
    private static DocPage FindCulprit(List<DocPage> suspects, Func<EquatableArray<DocPage>, ApiModel> link)
    {
        int innocent = 0;
        int guilty = suspects.Count;
        while (guilty - innocent > 1)
        {
            int middle = (innocent + guilty) / 2;
            if (TryLink(suspects.Take(middle), link, out _) is null)
            {
                innocent = middle;
            }
            else
            {
                guilty = middle;
            }
        }

        return suspects[innocent];
    }

    private static IEnumerable<DocPage> WithNamespaces(EquatableArray<DocPage> pages, EquatableArray<PageNamespace> namespaces)
    {
        if (namespaces.IsEmpty)
        {
            return pages;
        }

        var byPath = namespaces.Where(static item => item.IsValid).ToDictionary(static item => item.Path.Replace('\\', '/'), static item => item.Namespace);
        return pages.Select(page => byPath.TryGetValue(page.Path, out string? space) ? WithNamespace(page, space) : page);
    }

    /// <summary>The same object each time, which is how the linker knows a page that nobody edited.</summary>
    private static DocPage WithNamespace(DocPage page, string space)
    {
        if (s_withNamespace.Find(page) is { } known && string.Equals(known.GeneratedNamespace, space, StringComparison.Ordinal))
        {
            return known;
        }

        DocPage copy = page with { GeneratedNamespace = space, Parts = page.Parts.Select(part => part with { GeneratedNamespace = space }).ToEquatableArray() };
        s_withNamespace.Set(page, copy);
        return copy;
    }
}
