using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Projects;
using DocModelGen.Tool.CommandLine;
using DocModelGen.Tool.Progress;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Snapshots;

/// <summary>One state of the documentation: the pages of a folder, read and linked as a build would.</summary>
internal sealed class Snapshot
{
    // No C# is looked at: only what a project that has these pages would be.
    private static readonly CSharpCompilation s_compilation = CSharpCompilation.Create("Pages");

    // Where a page leaves it open what it is, its folder says so: that of the pages at the top is the given one.
    private readonly string _prefix;
    private readonly Dictionary<string, PageFile> _files;
    private readonly AnalyzerOptions _options;

    private Snapshot(string prefix, ImmutableArray<PageFile> pages, PageFile? selection)
    {
        _prefix = prefix;
        _files = pages.ToDictionary(page => Shown(page.Path), StringComparer.Ordinal);
        _options = new AnalyzerOptions(
            selection is null ? ImmutableArray<AdditionalText>.CastUp(pages) : [.. pages, selection], new ProjectOptions());
        Project = LinkedProject.Of(s_compilation, _options, CancellationToken.None)
            ?? throw new ToolException("There are files that pages include, and no page.");
    }

    public LinkedProject Project { get; }

    /// <summary>What the pages say, in the form of a baseline.</summary>
    public SourceText Facts() => SourceText.From(FactsWriter.WriteBaseline(Project.Model(CancellationToken.None)));

    /// <summary>The pages as the rules see them.</summary>
    public PageSet Pages() => Project.Set;

    /// <summary>The path in the given folder of a page that the engine knows as <paramref name="path"/>.</summary>
    public string Shown(string path) => path[_prefix.Length..];

    /// <summary>By the path in the given folder.</summary>
    public SourceText TextOf(string shownPath) => _files[shownPath].GetText();

    public static Snapshot Read(string folder, string? selection, string step, IProgress progress)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException($"There is no folder '{folder}'.");
        }

        IReadOnlyList<FoundPage> pages = FoundPage.Find(folder);
        if (pages.Count == 0)
        {
            throw new ToolException($"There is no page (*.md) below '{folder}'.");
        }

        string prefix = NameOf(folder) + "/";
        PageFile[] files = new PageFile[pages.Count];
        progress.Begin(step, pages.Count);
        try
        {
            Parallel.For(0, pages.Count, i =>
            {
                files[i] = pages[i].HasContent ? PageFile.Read(pages[i].File, prefix + pages[i].Path) : PageFile.Empty(prefix + pages[i].Path);
                progress.Advance();
            });
        }
        catch (AggregateException exception)
        {
            // A file that cannot be opened is the caller's to mend, and the first says what is wrong.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        // Kept by their texts: linking finds them parsed.
        ImmutableArray<PageSource> sources = PageSources.Find(files, CancellationToken.None).Pages;
        Parallel.For(0, sources.Length, i => PageCache.GetOrParse(sources[i], CancellationToken.None));

        // The name is what tells a selection from other files.
        PageFile? selected = selection is null ? null : PageFile.Read(selection, "docmodels.txt");
        return new Snapshot(prefix, [.. files], selected);
    }

    /// <summary>The last part of a path, wherever it is written from.</summary>
    public static string NameOf(string path)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return name.Length == 0 ? "pages" : name;
    }
}
