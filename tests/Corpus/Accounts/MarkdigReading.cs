using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using DocModelGen.Corpus.Reporting;
using DocModelGen.Corpus.Running;
using Markdig;
using Markdig.Syntax;

namespace DocModelGen.Corpus.Accounts;

/// <summary>Markdig's usual pipeline over the texts: what reading them costs anyway, and an independent count of what they hold.</summary>
internal static class MarkdigReading
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    public static TableCount Read(IReadOnlyList<PageFile> pages, CorpusReport report)
    {
        string[] texts = [.. pages.Select(static page => page.GetText().ToString())];
        var watch = Stopwatch.StartNew();
        MarkdownDocument[] documents = [.. texts.Select(static text => Markdown.Parse(text, s_pipeline))];
        report.Milliseconds.Markdig = watch.ElapsedMilliseconds;

        var count = new TableCount();
        for (int i = 0; i < documents.Length; i++)
        {
            new PageCounter(pages[i].Path, texts[i], count).Add(documents[i]);
        }

        return count;
    }
}
