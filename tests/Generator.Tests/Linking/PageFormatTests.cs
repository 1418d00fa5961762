using System;
using System.IO;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Generator.Tests.Linking;

/// <summary>What <c>generator/docs/page-format.md</c> says comes of its page.</summary>
public sealed class PageFormatTests
{
    [Fact]
    public void The_page_to_copy_gives_the_facts_that_stand_below_it()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "page-format.md")).ReplaceLineEndings("\n");

        Assert.Equal(
            FactsWriter.Header + "\n" + Block(text, "```text\n"),
            FactsWriter.Write(LinkedPages.Link(("spec/kilns.md", Block(text, "```markdown\n")))));
    }

    private static string Block(string text, string fence)
    {
        int start = text.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return text[start..text.IndexOf("```\n", start, StringComparison.Ordinal)];
    }
}
