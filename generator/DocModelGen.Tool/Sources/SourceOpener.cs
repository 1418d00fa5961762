using System.Collections.Generic;
using System.Linq;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using DocModelGen.Tool.Projects;

namespace DocModelGen.Tool.Sources;

/// <summary>Opens what the command line names, or else what the project's lock remembers.</summary>
internal static class SourceOpener
{
    public static SourceTree Open(SourceArguments asked, LockFile? known, IProgress progress, ICollection<string> notes)
    {
        SourceSpec spec = SpecOf(asked, known);
        bool isOfLock = known is not null && spec == known.Source;
        return Open(spec, isOfLock && !asked.IsFresh ? known!.Commit : null, asked.IsFresh, progress, notes);
    }

    /// <summary>For who only looks: a project that has pages and no source is its own.</summary>
    public static SourceTree OpenToRead(SourceArguments asked, ProjectFolder project, IProgress progress, ICollection<string> notes) =>
        asked.From is null && project.Lock is null && project.OwnPages().Any()
            ? FolderTree.Open(SourceSpec.Of(project.PagesFolder, path: null, reference: null))
            : Open(asked, project.Lock, progress, notes);

    public static SourceTree Open(SourceSpec spec, string? commit, bool isFresh, IProgress progress, ICollection<string> notes) =>
        spec.Url is null ? FolderTree.Open(spec) : GitTree.Open(spec, commit, isFresh, progress, notes);

    public static SourceSpec SpecOf(SourceArguments asked, LockFile? known)
    {
        if (asked.From is null)
        {
            SourceSpec kept = known?.Source ?? throw new ToolException(
                "Where are the pages? Say it once, with --from: a folder, a URL of a git repository, or one of these names: "
                + string.Join(", ", KnownSources.All.Keys) + ".");
            return asked is { Path: null, Ref: null } ? kept : SourceSpec.Of(kept.From, asked.Path ?? kept.Path, asked.Ref ?? kept.Ref);
        }

        return SourceSpec.Of(asked.From, asked.Path, asked.Ref);
    }
}

/// <summary>What the command line says of the source.</summary>
internal sealed record SourceArguments(string? From, string? Path, string? Ref, bool IsFresh);
