using System;
using System.Collections.Generic;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Includes;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Permissions;
using DocModelGen.Generator.Parsing.Tables;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Helpers;
using Markdig.Syntax;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Parsing;

/// <summary>Content that stands in other files, read as if it stood here.</summary>
internal sealed partial class PageReader
{
    /// <summary>Includes of includes: nobody needs as many levels.</summary>
    private const int MaximumIncludeDepth = 8;

    /// <summary>A file may be included again and again: all texts together have no more characters than these.</summary>
    private const int MaximumIncludedLength = 1024 * 1024;

    private readonly PreviewVersions _versions = new();
    private readonly Stack<string> _including = new();
    private readonly List<(PageProblem Problem, string Target)> _openIncludes = [];
    private readonly HashSet<(string File, int Line)> _refusedIncludes = [];
    private readonly HashSet<string> _missingIncludes = new(StringComparer.Ordinal);
    private int _openIncludeLevel;
    private int _includedLength;
    private bool _mayHaveDirectives;

    /// <summary>Reads the lines between includes and other directives, each run of them as a paragraph of its own.</summary>
    private void ReadWithDirectives(ParagraphBlock paragraph)
    {
        StringLineGroup lines = paragraph.Lines;
        int first = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = CodeLines.Get(lines, i).Trim();
            TextRange target = IncludeSyntax.ReadLine(line);
            if (target.IsEmpty && !line.StartsWith(":::"))
            {
                continue;
            }

            ReadLines(paragraph, first, i);
            first = i + 1;
            if (target.IsEmpty)
            {
                _versions.ReadDirective(line);
                _page.IsInPreview = _versions.IsPreview;
            }
            else
            {
                ReadInclude(line, target);
            }
        }

        ReadLines(paragraph, first, lines.Count);
    }

    private void ReadLines(ParagraphBlock paragraph, int first, int end)
    {
        if (first == 0 && end == paragraph.Lines.Count)
        {
            ReadLines(paragraph);
            return;
        }

        var lines = new StringLineGroup(Math.Max(1, end - first));
        for (int i = first; i < end; i++)
        {
            lines.Add(ref paragraph.Lines.Lines[i]);
        }

        if (end > first)
        {
            ReadLines(new ParagraphBlock { Line = paragraph.Line + first, Lines = lines });
        }
    }

    private void ReadInclude(TextRange line, TextRange target)
    {
        string written = target.ToString();
        NoteClouds(line, written);
        string from = _draft.Anchors.File.Path ?? _source?.Text.Path ?? "";
        if (_source?.Find(from, written) is not { } file)
        {
            if (_source is { IsCut: true })
            {
                ReportInclude(line, "the page includes too many files");
            }
            else
            {
                NoteRoles(line, written);
                NoteMissingInclude(line, written);
            }

            return;
        }

        string? text = file.GetText(_cancellationToken)?.ToString();
        string? obstacle = text is null ? "the included file could not be read"
            : file.Path == _source.Text.Path || _including.Contains(file.Path) ? "the file includes itself, directly or through others"
            : _including.Count == MaximumIncludeDepth ? "the page includes files of files too deep"
            : _includedLength > MaximumIncludedLength - text.Length ? "the page includes too much"
            : null;
        if (obstacle is not null)
        {
            ReportInclude(line, obstacle);
            return;
        }

        if (!_draft.IncludedFiles.Contains(file.Path))
        {
            _draft.IncludedFiles.Add(file.Path);
        }

        _includedLength += text!.Length;
        Read(file, text);
    }

    /// <summary>An include that says which clouds have the operation is called by what it says, so that its file need not be there.</summary>
    private void NoteClouds(TextRange line, string written)
    {
        if (_sections.Current == SectionKind.Introduction && Clouds.ReadFileName(PagePaths.Stem(written.Replace('\\', '/'))) is { Count: > 0 } clouds)
        {
            AddCondition(PermissionKind.Cloud, line, [.. clouds]);
        }
    }

    /// <summary>An include about roles tells at least that some are needed; its name stands for them.</summary>
    private void NoteRoles(TextRange line, string written)
    {
        string path = written.Replace('\\', '/');
        if (_sections.Current == SectionKind.Permissions && path.IndexOf("rbac", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            AddCondition(PermissionKind.Role, line, [PagePaths.Stem(path)]);
        }
    }

    private void AddCondition(PermissionKind kind, TextRange line, string[] names) =>
        _draft.Permissions.Add(new PermissionRow { Kind = kind, Names = new EquatableArray<string>(names), Anchor = _draft.Anchors.Add(line) });

    /// <summary>Once for each place, however often its file is included.</summary>
    private void ReportInclude(TextRange line, string obstacle)
    {
        if (_refusedIncludes.Add((_draft.Anchors.File.Path ?? "", line.Start)))
        {
            _draft.Report(Descriptors.PartLeftOut, line, _draft.FileName, obstacle);
        }
    }

    private void Read(AdditionalText file, string text)
    {
        var outer = _draft.Anchors.Enter(new FileText(file.Path, text), offset: 0);
        (RawRow? header, bool headerStandsAlone) = (_header, _headerStandsAlone);
        _header = null;
        _headerStandsAlone = false;
        _including.Push(file.Path);
        ReadText(text);
        _including.Pop();
        CloseTable();
        (_header, _headerStandsAlone) = (header, headerStandsAlone);
        _draft.Anchors.Leave(outer);
    }

    private void ReadText(string text)
    {
        const char ByteOrderMark = '\ufeff';
        int offset = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        string markdown = text.Substring(offset);
        if (MarkupGuard.ParseIncluded(_draft, ref markdown) is { } document)
        {
            Read(document, markdown, offset);
        }
    }

    /// <summary>Whether anything is lost by that is known at the end of the section.</summary>
    private void NoteMissingInclude(TextRange line, string written)
    {
        if (HoldsFacts(_sections.Current))
        {
            _openIncludes.Add((_draft.CreateProblem(Descriptors.IncludeMissing, line, _draft.FileName, written), written));
            _openIncludeLevel = _sections.Level;
        }
    }

    /// <summary>An include beside a table is an introduction to it, or a remark: one that stands alone was the table.</summary>
    private void LeaveIncludes(int level)
    {
        if (_openIncludes.Count == 0)
        {
            return;
        }

        bool isPlain = !SectionHasFacts;
        if (isPlain && level > _openIncludeLevel)
        {
            return;
        }

        foreach ((PageProblem problem, string target) in _openIncludes)
        {
            if (isPlain && _missingIncludes.Add(target))
            {
                _draft.Problems.Add(problem);
            }
        }

        _openIncludes.Clear();
    }

    private bool SectionHasFacts => _sectionHasTable || _sections.Current switch
    {
        SectionKind.HttpRequest => _draft.RequestLines.Count > 0,
        SectionKind.RequestBody => _draft.RequestBody is not null,
        SectionKind.Response => _draft.Response is not null,
        SectionKind.QueryParameters => _draft.QueryOptions.Count > 0 || _draft.SupportsODataQuery || _draft.RefusesODataQuery,
        _ => false,
    };

    private static bool MayHaveDirectives(string text) => text.IndexOf(":::", StringComparison.Ordinal) >= 0 || IncludeSyntax.MayOccurIn(text);

    private static bool HoldsFacts(SectionKind section) => section is
        SectionKind.Permissions or SectionKind.HttpRequest or SectionKind.RequestHeaders or SectionKind.RequestBody or SectionKind.Parameters
        or SectionKind.FunctionParameters or SectionKind.QueryParameters or SectionKind.PathParameters or SectionKind.Response
        or SectionKind.Properties or SectionKind.Relationships or SectionKind.Annotations or SectionKind.Members or SectionKind.Values;
}
