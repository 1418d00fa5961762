using System;
using System.Collections.Generic;
using System.Linq;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocModelGen.Corpus.Accounts;

/// <summary>Counts the rows and request lines of one page, by the plainest reading of headings and column names.</summary>
internal sealed class PageCounter(string path, string text, TableCount count)
{
    private static readonly string[] s_nameColumns =
    [
        "property", "properties", "parameter", "parameters", "name", "property name", "relationship", "relationship name",
        "query parameter", "required parameter",
    ];

    private static readonly string[] s_methods = ["GET ", "POST ", "PATCH ", "PUT ", "DELETE "];

    private string _section = "";
    private string _heading = "";

    public void Add(MarkdownDocument document)
    {
        foreach (Block block in Blocks(document))
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Enter(heading);
                    break;
                case Table table when IsCounted(table):
                    count.Rows.AddRange(table.OfType<TableRow>().Where(static row => !row.IsHeader).Select(row => LineAt(row.Line, text.Substring(row.Span.Start, row.Span.Length))));
                    break;
                case FencedCodeBlock fence when _section.StartsWith("http request", StringComparison.Ordinal):
                    AddRequestLines(fence);
                    break;
            }
        }
    }

    private static IEnumerable<Block> Blocks(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            yield return block;
            if (block is ContainerBlock inner and not Table)
            {
                foreach (Block nested in Blocks(inner))
                {
                    yield return nested;
                }
            }
        }
    }

    private void Enter(HeadingBlock heading)
    {
        // "# [HTTP](#tab/http)" is a tab, not a section.
        if (heading.Inline?.FirstChild is LinkInline { Url: { } url } && url.StartsWith("#tab/", StringComparison.Ordinal))
        {
            return;
        }

        _heading = TextOf(heading.Inline).ToLowerInvariant();
        if (heading.Level <= 2 || _heading.StartsWith("http request", StringComparison.Ordinal))
        {
            _section = _heading;
        }
    }

    private bool IsCounted(Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } header || _heading.Contains("headers", StringComparison.Ordinal))
        {
            return false;
        }

        string[] columns = [.. header.OfType<TableCell>().Select(static cell => TextOf(cell).ToLowerInvariant())];
        bool isPropertyTable = columns.Contains("type") && columns.Any(s_nameColumns.Contains);
        bool isMemberTable = columns is ["member", ..] || (columns is ["value", ..] && _heading.Split(' ') is [_, "values"]);
        return isPropertyTable || isMemberTable;
    }

    private void AddRequestLines(FencedCodeBlock fence)
    {
        for (int i = 0; i < fence.Lines.Count; i++)
        {
            string line = fence.Lines.Lines[i].Slice.ToString().Trim();
            if (s_methods.Any(method => line.StartsWith(method, StringComparison.Ordinal)))
            {
                count.RequestLines.Add(LineAt(fence.Line + 1 + i, line));
            }
        }
    }

    private CountedLine LineAt(int line, string what) => new(path, line, what);

    private static string TextOf(TableCell cell) => string.Concat(cell.OfType<LeafBlock>().Select(static block => TextOf(block.Inline))).Trim();

    private static string TextOf(ContainerInline? inlines) =>
        inlines is null ? "" : string.Concat(inlines.Descendants().Select(static inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        })).Trim();
}
