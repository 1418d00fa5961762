using System.Collections.Generic;
using Markdig;

namespace DocModelGen.Benchmarks.Generation;

/// <summary>What anyone would use to read the pages: Markdig with pipe tables, front matter and precise positions.</summary>
internal static class MarkdigPeer
{
    private static readonly MarkdownPipeline s_usual = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    public static int Parse(IReadOnlyList<Page> pages)
    {
        int blocks = 0;
        foreach (Page page in pages)
        {
            blocks += Markdown.Parse(page.Text, s_usual).Count;
        }

        return blocks;
    }
}
