using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using DocModelGen.Fuzzing.Mutating;
using DocModelGen.Generator;
using DocModelGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DocModelGen.Fuzzing.Tests;

/// <summary>The same pages give the same bytes, whatever machine, order or checkout they come from.</summary>
public sealed class SameBytesTests
{
    /// <summary>The last one has something to report.</summary>
    private static readonly Page[] s_pages =
        [.. SeedPages.BuiltIn, new("spec/resources/odd.md", "# odd resource type\n\n## Properties\n\n|Property|Type|\n|-|-|\n|a|Some 32 type|\n|i|String|\n")];

    private static readonly Lazy<SortedDictionary<string, string>> s_expected = new(static () => Generate(s_pages));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_pages_changes_nothing(int seed)
    {
        Page[] shuffled = [.. s_pages];
        new Random(seed).Shuffle(shuffled);

        AssertSame(Generate(shuffled));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var culture = new CultureInfo(name);
            Assert.Equal(name, culture.Name);
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            AssertSame(Generate(s_pages));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Line_ends_and_byte_order_marks_change_nothing(string lineEnd, string mark) =>
        AssertSame(Generate(s_pages.Select(page => page with { Text = mark + page.Text.Replace("\n", lineEnd, StringComparison.Ordinal) })));

    [Theory]
    [InlineData("/home/somebody/repository/", '/')]
    [InlineData("C:\\Users\\Somebody\\repository\\", '\\')]
    [InlineData("\\\\server\\share\\", '\\')]
    [InlineData("./", '/')]
    [InlineData("../other project/", '/')]
    public void Where_the_pages_stand_changes_nothing(string folder, char separator) =>
        AssertSame(Generate(s_pages.Select(page => page with { Path = folder + page.Path.Replace('/', separator) })));

    [Fact]
    public async Task Runs_side_by_side_change_nothing()
    {
        SortedDictionary<string, string>[] runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(static _ => Task.Run(static () => Generate(s_pages))));

        Assert.All(runs, AssertSame);
    }

    [Fact]
    public void Generated_files_have_line_feeds_and_no_byte_order_mark() => Assert.All(s_expected.Value.Values, static text =>
    {
        Assert.DoesNotContain('\r', text);
        Assert.NotEqual('\uFEFF', text[0]);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    });

    private static void AssertSame(SortedDictionary<string, string> actual)
    {
        Assert.Equal(s_expected.Value.Keys, actual.Keys);
        Assert.All(s_expected.Value, expected => Assert.Equal(expected.Value, actual[expected.Key]));
    }

    /// <summary>Files by name, and the diagnostics without the folder of their page.</summary>
    private static SortedDictionary<string, string> Generate(IEnumerable<Page> pages)
    {
        GeneratorRunResult result = CSharpGeneratorDriver
            .Create([new DocModelSourceGenerator().AsSourceGenerator()], pages.Select(static page => new TestFile(page.Path, page.Text)))
            .RunGenerators(GeneratedCompilation.Create()).GetRunResult().Results.Single();
        Assert.NotEmpty(result.Diagnostics);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            files.Add(source.HintName, source.SourceText.ToString());
        }

        IEnumerable<string> lines = result.Diagnostics.Select(static diagnostic =>
            $"{diagnostic.Location.GetLineSpan().Path.Split('/', '\\')[^1]}{diagnostic.Location.GetLineSpan().Span} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        files.Add("diagnostics", string.Join('\n', lines.Order(StringComparer.Ordinal)) + "}\n");
        return files;
    }
}
