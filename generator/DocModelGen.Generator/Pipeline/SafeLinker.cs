using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Linking;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Pipeline;

/// <summary>A linked model, and pages that had to be left out.</summary>
internal sealed record LinkResult
{
    /// <summary>There are pages, and the project can compile what comes of them.</summary>
    public required bool IsUsable { get; init; }

    public required ApiModel Model { get; init; }

    public required EquatableArray<FaultyPage> Faults { get; init; }
}

/// <summary>A page that linking failed on.</summary>
internal sealed record FaultyPage(string Path, string Fault);

/// <summary>Links, and when a fault of ours comes up, finds the page that brings it up and goes on without that page.</summary>
internal static class SafeLinker
{
    private const int MaxFaults = 5;

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

        List<DocPage> remaining = [.. WithNamespaces(pages, namespaces)];
        List<FaultyPage> faults = [];
        while (true)
        {
            if (TryLink(remaining, out ApiModel model) is not { } fault)
            {
                return new LinkResult { IsUsable = true, Model = model, Faults = faults.ToEquatableArray() };
            }

            DocPage culprit = FindCulprit(remaining);
            faults.Add(new FaultyPage(culprit.Path, $"{fault.GetType().Name}: {fault.Message}"));
            remaining.Remove(culprit);
            if (faults.Count == MaxFaults)
            {
                return new LinkResult { IsUsable = true, Model = s_empty, Faults = faults.ToEquatableArray() };
            }
        }

        Exception? TryLink(IEnumerable<DocPage> some, out ApiModel model)
        {
            try
            {
                model = Linker.Link(some.ToEquatableArray(), settings.Options, selection, cancellationToken);
                return null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                model = s_empty;
                return exception;
            }
        }

        // Halves until one page is left; where the fault takes two pages, the last of them.
        DocPage FindCulprit(List<DocPage> suspects)
        {
            int from = 0;
            int to = suspects.Count;
            while (to - from > 1)
            {
                int middle = (from + to) / 2;
                if (TryLink(suspects.Take(middle), out _) is null)
                {
                    from = middle;
                }
                else
                {
                    to = middle;
                }
            }

            return suspects[from];
        }
    }

    private static IEnumerable<DocPage> WithNamespaces(EquatableArray<DocPage> pages, EquatableArray<PageNamespace> namespaces)
    {
        if (namespaces.IsEmpty)
        {
            return pages;
        }

        var byPath = namespaces.Where(static item => item.IsValid).ToDictionary(static item => item.Path.Replace('\\', '/'), static item => item.Namespace);
        return pages.Select(page => byPath.TryGetValue(page.Path, out string? space) ? page with { GeneratedNamespace = space } : page);
    }
}
