using System;
using System.Collections.Generic;
using System.CommandLine.Completions;
using System.Linq;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;
using DocModelGen.Tool.References;
using DocModelGen.Tool.Sources;

namespace DocModelGen.Tool.Commands;

/// <summary>Names for a shell to complete: those of the project's source, if they are at hand without fetching anything.</summary>
internal static class NameCompletion
{
    private const int Most = 200;

    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        try
        {
            UserCache.IsOffline = true;
            using ProjectFolder project = ProjectFolder.Open(folder: null, isChanging: false);
            ReferenceIndex? index = project.Lock is { } known
                ? IndexStore.Find(SourceOpener.Open(known.Source, known.Commit, isFresh: false, Quiet.Instance, []))
                : null;
            return index is null ? [] :
            [
                .. index.Asked()
                    .Where(entry => entry.Name.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase))
                    .Take(Most)
                    .Select(static entry => new CompletionItem(entry.Name)),
            ];
        }
        catch (ToolException)
        {
            return [];
        }
    }
}
