using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Fuzzing.Hostile;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using DocModelGen.Generator.Pipeline.HeadStart;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Fuzzing.Tests;

/// <summary>No page can stop a build: costly ones are read as far as it goes, said to be too much where they are, and harm no other.</summary>
public sealed class CostTests
{
    private static readonly Page s_good = new("spec/resources/good.md", "# good resource type\n\n## Properties\n\n|Property|Type|\n|-|-|\n|a|String|\n");

    /// <summary>Those that once took seconds or minutes; <c>--costs</c> measures all.</summary>
    [Theory]
    [InlineData("quotes, 100,000 deep")]
    [InlineData("link definitions, a megabyte")]
    [InlineData("cells of emphasis")]
    [InlineData("cells of backticks")]
    public void A_costly_page_is_read_and_harms_no_other(string name)
    {
        IReadOnlyList<Page> pages = [.. CostlyPages.Get(name), s_good];
        GeneratorRunResult result = CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], pages.Select(static page => new TestFile(page.Path, page.Text)))
            .RunGenerators(GeneratedCompilation.Create()).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.Contains(result.GeneratedSources, static source => source.HintName == "Good.g.cs");
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => ReadingCheck.IsFault(diagnostic.Id));
        Assert.Null(ReadingCheck.Check(pages));
    }

    [Theory]
    [InlineData("a table of a million rows", "DMG0017", "too many rows")]
    [InlineData("17 million characters", "DMG0001", "16 million characters")]
    [InlineData("quotes and lists, 10,000 deep", "DMG0017", "nested too deep")]
    [InlineData("link definitions, a megabyte", "DMG0017", "too many link definitions")]
    [InlineData("cells of emphasis", "DMG0017", "too long for its markup")]
    public void What_is_too_much_is_said(string name, string id, string reason)
    {
        Page page = CostlyPages.Get(name)[0];

        ParsedPage parsed = PageParser.Parse(page.Path, SourceText.From(page.Text), CancellationToken.None);

        Assert.Contains(parsed.Problems, problem => problem.Id == id && problem.Arguments.Any(argument => argument.Contains(reason, StringComparison.Ordinal)));
    }

    [Fact]
    public void Cancelling_ends_the_reading_of_pages_before_the_next()
    {
        using var source = new CancellationTokenSource();
        var pages = new CountingFile[500];
        for (int i = 0; i < pages.Length; i++)
        {
            pages[i] = new CountingFile($"spec/p{i}.md", source, cancelAt: 5);
        }

        CountingFile.Reads = 0;
        PageReading.ReadAhead([.. pages], source.Token);

        // Each worker may have begun one more.
        Assert.InRange(CountingFile.Reads, 5, 5 + (2 * Environment.ProcessorCount));
    }

    [Theory]
    [InlineData("|Property|Type|\n|-|-|\n", "|String|")]
    [InlineData("|Member|\n|-|\n", "|")]
    public void Cancelling_ends_the_reading_of_a_table_at_the_next_row(string header, string rest)
    {
        using var source = new CancellationTokenSource();
        string rows = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"|p{i}{rest}\n"));
        var text = new CancellingText("# t resource type\n\n## Properties\n\n### color values\n\n" + header + rows, source);

        Assert.ThrowsAny<OperationCanceledException>(() => PageParser.Parse("spec/a.md", text, source.Token));
    }

    [Fact]
    public void Cancelling_ends_linking()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        EquatableArray<DocPage> pages = SeedPages.BuiltIn
            .Select(static page => PageParser.Parse(page.Path, SourceText.From(page.Text), CancellationToken.None).Page)
            .ToEquatableArray();

        Assert.ThrowsAny<OperationCanceledException>(() => Generator.Linking.Linker.Link(pages, Models.Options, selection: null, accounting: null, source.Token));
    }

    /// <summary>Counts how many files were asked for their text, and cancels at one of them.</summary>
    private sealed class CountingFile(string path, CancellationTokenSource source, int cancelAt) : AdditionalText
    {
        private static int s_reads;

        public static int Reads
        {
            get => s_reads;
            set => s_reads = value;
        }

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref s_reads) == cancelAt)
            {
                source.Cancel();
            }

            return SourceText.From(s_good.Text);
        }
    }

    /// <summary>Cancels when its content is fetched: the parse has begun.</summary>
    private sealed class CancellingText(string text, CancellationTokenSource source) : SourceText
    {
        public override System.Text.Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            source.Cancel();
            return text.Substring(span.Start, span.Length);
        }
    }
}
