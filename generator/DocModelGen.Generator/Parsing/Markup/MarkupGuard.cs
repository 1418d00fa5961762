using System;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing.Draft;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>Parses what Markdig would refuse or take long over without the part that is too much, and says so.</summary>
internal static class MarkupGuard
{
    /// <summary>Nesting or definitions that take Markdig long need a text of this size; nearly all texts are smaller.</summary>
    private const int LargeText = 128 * 1024;

    private const string TooDeep = "lists or quotes are nested too deep";

    public static string WithoutWhatIsTooMuch(PageDraft draft, string markdown)
    {
        if (markdown.Length <= LargeText)
        {
            return markdown;
        }

        if (NestingLimit.IsHostile(markdown))
        {
            TryFlatten(draft, ref markdown);
        }

        if (LinkDefinitionLimit.TryBlank(markdown, out markdown, out TextRange place))
        {
            draft.Report(Descriptors.PartLeftOut, place, draft.FileName, "it has too many link definitions; those from this one on are left out");
        }

        return markdown;
    }

    /// <summary>False where no line is nested too deep.</summary>
    public static bool TryFlatten(PageDraft draft, ref string markdown)
    {
        if (!NestingLimit.TryFlatten(markdown, out string flat, out TextRange place))
        {
            return false;
        }

        draft.Report(Descriptors.PartLeftOut, place, draft.FileName, TooDeep);
        markdown = flat;
        return true;
    }

    /// <summary>The blocks of a file that a page includes; null, and said so, where nothing of it can be read.</summary>
    public static MarkdownDocument? ParseIncluded(PageDraft draft, ref string markdown)
    {
        markdown = WithoutWhatIsTooMuch(draft, markdown);
        try
        {
            return MarkdigPipeline.ParseBlocks(markdown);
        }
        catch (ArgumentException) when (TryFlatten(draft, ref markdown))
        {
            return MarkdigPipeline.ParseBlocks(markdown);
        }
        catch (ArgumentException exception)
        {
            draft.Report(Descriptors.PartLeftOut, default, draft.FileName, Whitespace.Collapse(exception.Message));
            return null;
        }
    }
}
