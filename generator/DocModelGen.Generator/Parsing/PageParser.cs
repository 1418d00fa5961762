using System;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing;

/// <summary>Reads a page of the reference.</summary>
internal static class PageParser
{
    /// <summary>A hundred times the largest page of the reference; beyond it a page is a mistake.</summary>
    private const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Nesting or definitions that take Markdig long need a page of this size; nearly all pages are smaller.</summary>
    private const int LargePage = 128 * 1024;

    private const string TooDeep = "lists or quotes are nested too deep";

    /// <summary>Never throws but <see cref="OperationCanceledException"/>: a page must not take the others' code with it.</summary>
    public static ParsedPage Parse(string path, SourceText text, CancellationToken cancellationToken)
    {
        path = path.Replace('\\', '/');
        try
        {
            return text.Length > MaximumLength
                ? Unreadable(path, "it has more than 16 million characters")
                : ReadPage(path, text.ToString(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Unreadable(path, Whitespace.Collapse(exception.Message));
        }
    }

    /// <summary>A file that the compiler could not read.</summary>
    public static ParsedPage ParseMissing(string path) => Unreadable(path.Replace('\\', '/'), "the file could not be read");

    private static ParsedPage ReadPage(string path, string text, CancellationToken cancellationToken)
    {
        const char ByteOrderMark = '\ufeff';
        int offset = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        string markdown = text.Substring(offset);
        var draft = new PageDraft(path, text);
        draft.Anchors.Offset = offset;
        try
        {
            return Read(draft, WithoutWhatIsTooMuch(draft, markdown), offset, cancellationToken);
        }
        catch (ArgumentException) when (NestingLimit.TryFlatten(markdown, out string shallow, out TextRange place))
        {
            draft = new PageDraft(path, text);
            draft.Anchors.Offset = offset;
            Report(draft, place, TooDeep);
            return Read(draft, WithoutWhatIsTooMuch(draft, shallow), offset, cancellationToken);
        }
    }

    private static string WithoutWhatIsTooMuch(PageDraft draft, string markdown)
    {
        if (markdown.Length <= LargePage)
        {
            return markdown;
        }

        if (NestingLimit.IsHostile(markdown) && NestingLimit.TryFlatten(markdown, out markdown, out TextRange place))
        {
            Report(draft, place, TooDeep);
        }

        if (LinkDefinitionLimit.TryBlank(markdown, out markdown, out place))
        {
            Report(draft, place, "it has too many link definitions; those from this one on are left out");
        }

        return markdown;
    }

    private static void Report(PageDraft draft, TextRange place, string reason) =>
        draft.Report(Descriptors.PartLeftOut, place, draft.FileName, reason);

    private static ParsedPage Read(PageDraft draft, string markdown, int offset, CancellationToken cancellationToken)
    {
        var reader = new PageReader(draft, cancellationToken);
        reader.Read(markdown, offset);
        reader.Finish();
        return PageAssembler.Assemble(draft, reader);
    }

    private static ParsedPage Unreadable(string path, string reason)
    {
        var draft = new PageDraft(path, "");
        draft.Report(Descriptors.PageUnreadable, default, draft.FileName, reason);
        return PageAssembler.Assemble(draft, PageKind.Other);
    }
}
