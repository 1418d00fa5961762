using System;
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
        MarkdownDocument?[] documents = new MarkdownDocument?[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            documents[i] = TryParse(pages[i].Path, texts[i], report);
        }

        report.Milliseconds.Markdig = watch.ElapsedMilliseconds;

        var count = new TableCount();
        for (int i = 0; i < documents.Length; i++)
        {
            new LineScan(pages[i].Path, texts[i], count).Add();
            if (documents[i] is { } document)
            {
                new PageCounter(pages[i].Path, texts[i], count).Add(document);
            }
        }

        return count;
    }

    /// <summary>Null where Markdig gives up, as on a page that is nested deeper than its limit: the product's own reading has bounds, and goes on.</summary>
    private static MarkdownDocument? TryParse(string path, string text, CorpusReport report)
    {
        try
        {
            return Markdown.Parse(text, s_pipeline);
        }
        catch (ArgumentException exception)
        {
            report.PagesUncountedList.Add($"{path}(1): Markdig alone cannot read it, so its rows are not counted: {exception.Message}");
            return null;
        }
    }
}
