using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DocModelGen.Generator.Tests.Parsing;

public sealed class RobustnessTests
{
    private const string Facts = "# T\n\n## HTTP request\n```\nPOST /a\n```\n\n## Request body\n|Property|Type|\n|-|-|\n|a|String|\n";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("---\ntitle: never closed\n")]
    [InlineData("<!-- never closed\n# T\n")]
    [InlineData("just prose")]
    public void What_is_no_page_yields_nothing_and_says_so(string text)
    {
        ParsedPage page = Pages.Parse(text);

        Assert.Equal(PageKind.Other, page.Page.Kind);
        Assert.Equal(["DMG0002"], Pages.ProblemIds(page));
    }

    [Theory]
    [InlineData("\0\u0001\uffff\ud800")]
    [InlineData("%PDF-1.7 binary \u0000\u0001 stuff")]
    public void What_is_no_text_is_named_too(string text) => Assert.Equal(["DMG0017", "DMG0002"], Pages.ProblemIds(Pages.Parse(text)));

    [Theory]
    [InlineData("quotes")]
    [InlineData("lists")]
    [InlineData("mixed")]
    public void A_thousand_levels_cost_their_lines_and_nothing_else(string kind)
    {
        string deep = kind switch
        {
            "quotes" => new string('>', 1000) + " deep\n",
            "lists" => string.Concat(Enumerable.Range(0, 1000).Select(static level => new string(' ', 2 * level) + "- x\n")),
            _ => Pages.Repeat("> - ", 1000) + "x\n",
        };
        ParsedPage page = Pages.Parse("Intro\n\n" + deep + "\n" + Facts);

        Assert.Equal("a", page.Page.PropertyTables.Single().Rows.Single().Name);
        Assert.Single(page.Page.RequestLines);
        Assert.Contains("DMG0017", Pages.ProblemIds(page));
        Assert.True(page.Problems[0].Span.StartPosition.Line >= 2);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("`")]
    [InlineData("**a ")]
    [InlineData("[a](")]
    [InlineData("<a ")]
    [InlineData("&amp")]
    [InlineData("![")]
    public void A_cell_of_nothing_but_markup_is_text(string markup)
    {
        ParsedPage page = Pages.Parse(Facts.Replace("Type|\n|-|-|", "Type|Description|\n|-|-|-|") + "|b|String|" + Pages.Repeat(markup, 5000) + "|\n|c|String||\n");

        Assert.Equal(["a", "b", "c"], page.Page.PropertyTables[0].Rows.Select(static row => row.Name));
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(100_001)]
    public void Rows_beyond_a_hundred_thousand_are_left_out_and_the_first_of_them_is_pointed_at(int rows)
    {
        string text = Facts + string.Concat(Enumerable.Range(2, rows - 1).Select(static row => $"|p{row}|String|\n")) + "\n## Response\n\nGives `201 Created`.\n";
        ParsedPage page = Pages.Parse(text);

        Assert.Equal(100_000, page.Page.PropertyTables.Single().Rows.Count);
        Assert.Equal("p100000", page.Page.PropertyTables.Single().Rows[99_999].Name);
        Assert.Equal(201, page.Page.Response?.Status);
        PageProblem[] leftOut = [.. page.Problems.Where(static problem => problem.Id == "DMG0017")];
        Assert.Equal(rows - 100_000, leftOut.Length);
        Assert.All(leftOut, problem => Assert.StartsWith("|p100001|", text[problem.Span.Start..], StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_hundred_thousand_cells_is_one_row_and_the_cells_too_many_are_said()
    {
        ParsedPage page = Pages.Parse(Facts + "|b|Int32|" + Pages.Repeat("x|", 99_998) + "\n|c|String|\n");

        Assert.Equal(["a", "b", "c"], page.Page.PropertyTables.Single().Rows.Select(static row => row.Name));
        PageProblem problem = Assert.Single(page.Problems);
        Assert.Equal("DMG0005", problem.Id);
        Assert.Equal(["b", "100000", "2"], problem.Arguments.Take(3));
    }

    [Fact]
    public void A_page_of_five_megabytes_is_read_whole()
    {
        var text = new StringBuilder(Facts);
        int rows = 0;
        while (text.Length < 5_000_000)
        {
            text.Append("|p").Append(rows++).Append("|[colour](../resources/colour.md) collection|Possible values are: `a`, `b`. Read-only.|\n");
        }

        Assert.Equal(rows + 1, Pages.Parse(text.ToString()).Page.PropertyTables.Single().Rows.Count);
    }

    [Fact]
    public void A_page_beyond_all_bounds_is_left_out_and_named()
    {
        ParsedPage page = Pages.Parse(new string('x', 17 * 1024 * 1024), "a/b/huge.md");

        PageProblem problem = Assert.Single(page.Problems);
        Assert.Equal(("DMG0001", "huge.md"), (problem.Id, problem.Arguments[0]));
        Assert.Equal("a/b/huge.md", page.Page.Path);
    }

    [Fact]
    public void A_cancelled_parse_throws_that_and_nothing_else() =>
        Assert.ThrowsAny<OperationCanceledException>(static () => PageParser.Parse("a.md", SourceText.From(Facts), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("\r\n", "", "\r\n")]
    [InlineData("\r", "", "\r")]
    [InlineData("\n", "\ufeff", "\n")]
    [InlineData("\r\n", "\ufeff", "")]
    [InlineData("\n", "", "")]
    public void Line_ends_byte_order_mark_and_last_line_change_nothing_of_the_content(string lineEnd, string mark, string end)
    {
        string plain = "---\ndescription: \"A page.\"\n---\n" + Facts + "|b|Enumeration|\n\n## Response\nGives `201 Created` and a [x](x.md).\n\n## Example\n```http\nPOST /a\n\n{\n  \"a\": \"b\"\n}\n```\n\nThe end.";
        string other = mark + plain.Replace("\n", lineEnd) + end;

        Assert.Equal(Pages.Parse(plain).Page, Pages.Parse(other).Page);
    }

    [Fact]
    public void Editing_prose_leaves_the_page_equal()
    {
        const string Before = "# T\n\nThe intro.\n\n## Request body\n\nSupply the values.\n\n|Property|Type|Description|\n|:-|:-|:-|\n|a|String|Text.|\n";
        const string After = "# T\n\n\nThe intro.\n\nWith more words.\n\n> [!NOTE]\n> Mind this.\n\n## Request body\n\nSupply the values, please.\n\nMore.\n\n| Property | Type   | Description |\n|:---------|:-------|:------------|\n| **a**    | String |   Text.     |\n\n<!-- a comment -->\n";

        Assert.Equal(Pages.Parse(Before).Page, Pages.Parse(After).Page);
        Assert.NotEqual(Pages.Parse(Before).Anchors, Pages.Parse(After).Anchors);
    }

    [Fact]
    public void Editing_a_cell_makes_another_page() =>
        Assert.NotEqual(Pages.Parse(Facts).Page, Pages.Parse(Facts.Replace("|String|", "|Int32|")).Page);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Cells_stand_where_the_compiler_counts_them(string lineEnd)
    {
        string text = "\ufeff" + ("# T\u2028x\n\n## Request body\n|\tProperty|Type|Description|\n|-|-|-|\n|\t**name**\t| [colour](x.md) | Some *text* |\n").Replace("\n", lineEnd);
        SourceText source = SourceText.From(text);
        ParsedPage page = Pages.Parse(text);
        int anchor = page.Page.PropertyTables[0].Rows[0].Anchor;

        Assert.Equal(["**name**", "[colour](x.md)", "Some *text*"], Enumerable.Range(anchor, 3).Select(index => Pages.TextAt(page, text, index)));
        Assert.All(page.Anchors, span =>
        {
            Assert.Equal(source.Lines.GetLinePosition(span.Start), span.StartPosition);
            Assert.Equal(source.Lines.GetLinePosition(span.Start + span.Length), span.EndPosition);
        });
    }

    [Fact]
    public void The_same_text_gives_the_same_page_and_the_cache_gives_it_back()
    {
        SourceText text = SourceText.From(Facts);
        ParsedPage first = PageCache.GetOrParse("a\\b.md", text, source: null, CancellationToken.None);

        Assert.Same(first, PageCache.GetOrParse("a/b.md", text, source: null, CancellationToken.None));
        Assert.Equal("c.md", PageCache.GetOrParse("c.md", text, source: null, CancellationToken.None).Page.Path);
        ParsedPage again = PageParser.Parse("a/b.md", SourceText.From(Facts), CancellationToken.None);
        Assert.Equal(first.Page, again.Page);
        Assert.Equal(first.Anchors, again.Anchors);
        Assert.Equal(first.Problems, again.Problems);
    }

    [Fact]
    public void Threads_that_ask_for_one_text_wait_for_one_parse()
    {
        var text = new CountingText(Facts);

        Parallel.For(0, 8, _ => PageCache.GetOrParse("a.md", text, source: null, CancellationToken.None));

        Assert.Equal(1, text.Reads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_mutations_never_throw(int seed)
    {
        string text = Facts + "## Example\n```http\nPOST /a\n\n{ \"a\": [1] }\n```\n\n### hue values\n|Member|Value|\n|-|-|\n|`a`|1|\n\n> - [x](y.md) <ul><li>`b`</li></ul> &lt;\n";
        const string Alphabet = "|`*_[]()<>{}#-:\\\n\r\t &!\"'~=+.0aé\u2028\0";
        var random = new Random(seed);
        for (int i = 0; i < 400; i++)
        {
            char[] mutant = text.ToCharArray();
            for (int j = 0; j < 12; j++)
            {
                mutant[random.Next(mutant.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            ParsedPage page = Pages.Parse(new string(mutant));
            Assert.DoesNotContain(page.Problems, static problem => problem.Id == "DMG0001");
            Assert.All(page.Anchors, span => Assert.InRange(span.Start + span.Length, 0, mutant.Length));
        }
    }

    /// <summary>Counts how often its content is fetched, and takes its time for that.</summary>
    private sealed class CountingText(string text) : SourceText
    {
        private int _reads;

        public int Reads => _reads;

        public override System.Text.Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            Interlocked.Increment(ref _reads);
            Thread.Sleep(20);
            return text.Substring(span.Start, span.Length);
        }
    }
}
