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
        var draft = new PageDraft(path, text);
        var reader = new PageReader(draft, cancellationToken);
        int offset = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        string markdown = text.Substring(offset);
        try
        {
            reader.Read(markdown, offset);
        }
        catch (ArgumentException) when (NestingLimit.TryFlatten(markdown, out string flat, out TextRange deepest))
        {
            draft = new PageDraft(path, text);
            reader = new PageReader(draft, cancellationToken);
            draft.Anchors.Offset = offset;
            draft.Report(Descriptors.PartLeftOut, deepest, draft.FileName, "lists or quotes are nested too deep");
            reader.Read(flat, offset);
        }

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
