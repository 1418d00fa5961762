using System;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing;

/// <summary>Reads a page of the reference.</summary>
internal static class PageParser
{
    /// <summary>A hundred times the largest page of the reference; beyond it a page is a mistake.</summary>
    private const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>A page without what it includes.</summary>
    public static ParsedPage Parse(string path, SourceText text, CancellationToken cancellationToken) =>
        Parse(path, text, source: null, cancellationToken);

    /// <summary>Never throws but <see cref="OperationCanceledException"/>: a page must not take the others' code with it.</summary>
    public static ParsedPage Parse(string path, SourceText text, PageSource? source, CancellationToken cancellationToken)
    {
        path = path.Replace('\\', '/');
        try
        {
            return text.Length > MaximumLength
                ? Unreadable(path, "it has more than 16 million characters")
                : ReadPage(path, text.ToString(), source, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Unreadable(path, Whitespace.Collapse(exception.Message));
        }
    }

    /// <summary>A file that the compiler could not read.</summary>
    public static ParsedPage ParseMissing(string path) => Unreadable(path.Replace('\\', '/'), "the file could not be read");

    private static ParsedPage ReadPage(string path, string text, PageSource? source, CancellationToken cancellationToken)
    {
        const char ByteOrderMark = '\ufeff';
        int offset = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        string markdown = HtmlHeadings.Flatten(text.Substring(offset));
        PageDraft draft = CreateDraft(path, text, offset);
        try
        {
            return Read(draft, MarkupGuard.WithoutWhatIsTooMuch(draft, markdown), offset, source, cancellationToken);
        }
        catch (ArgumentException) when (MarkupGuard.TryFlatten(draft = CreateDraft(path, text, offset), ref markdown))
        {
            return Read(draft, MarkupGuard.WithoutWhatIsTooMuch(draft, markdown), offset, source, cancellationToken);
        }
    }

    private static PageDraft CreateDraft(string path, string text, int offset)
    {
        var draft = new PageDraft(path, text) { Signs = PageSignReader.Read(text) };
        draft.Anchors.Offset = offset;
        return draft;
    }

    private static ParsedPage Read(PageDraft draft, string markdown, int offset, PageSource? source, CancellationToken cancellationToken)
    {
        var reader = new PageReader(draft, source, cancellationToken);
        reader.Read(markdown, offset);
        reader.Finish();
        return PageAssembler.Assemble(draft);
    }

    private static ParsedPage Unreadable(string path, string reason)
    {
        var draft = new PageDraft(path, "");
        draft.Report(Descriptors.PageUnreadable, default, draft.FileName, reason);
        return PageAssembler.Assemble(draft, PageKind.Other);
    }
}
