using System;
using System.Threading;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing;

/// <summary>Reads a page of the reference.</summary>
internal static class PageParser
{
    /// <summary>A hundred times the largest page of the reference; beyond it a page is a mistake.</summary>
    private const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Nesting that takes Markdig long needs a page of this size; nearly all pages are smaller.</summary>
    private const int LargePage = 128 * 1024;

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
        if (markdown.Length > LargePage && NestingLimit.IsHostile(markdown) && NestingLimit.TryFlatten(markdown, out string shallow, out TextRange place))
        {
            return ReadFlattened(path, text, shallow, offset, place, cancellationToken);
        }

        try
        {
            var draft = new PageDraft(path, text);
            return Read(draft, markdown, offset, cancellationToken);
        }
        catch (ArgumentException) when (NestingLimit.TryFlatten(markdown, out shallow, out place))
        {
            return ReadFlattened(path, text, shallow, offset, place, cancellationToken);
        }
    }

    private static ParsedPage ReadFlattened(string path, string text, string flat, int offset, TextRange place, CancellationToken cancellationToken)
    {
        var draft = new PageDraft(path, text);
        draft.Anchors.Offset = offset;
        draft.Report(Descriptors.PartLeftOut, place, draft.FileName, "lists or quotes are nested too deep");
        return Read(draft, flat, offset, cancellationToken);
    }

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
