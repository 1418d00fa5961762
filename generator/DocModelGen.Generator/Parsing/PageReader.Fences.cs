using System;
using System.Collections.Generic;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Parsing.Blocks;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing;

internal sealed partial class PageReader
{
    private const int MaximumSwallowDepth = 8;

    /// <summary>Fences of requests alone, which stand for the request section of a page that turns out to lack one.</summary>
    private readonly List<(PageDraft Draft, FenceLines Lines, FileText File, int Offset)> _deferred = [];

    private int _swallowDepth;

    private void ReadFence(FencedCodeBlock fence)
    {
        var lines = FenceLines.Of(fence);
        int swallowed = HoldsFences(fence) ? -1 : FindSwallowedLine(lines);
        if (swallowed < 0)
        {
            ReadFence(lines);
            return;
        }

        ReadFence(lines.Before(swallowed));

        // The span of a fence that the end of the page closes ends too early.
        int end = Math.Max(fence.Span.End + 1, lines[lines.Count - 1].End);
        ReadSwallowed(lines[swallowed], end);
    }

    private void ReadFence(FenceLines lines)
    {
        MetadataComment? metadata = TakeMetadata();
        if (IsOperationPart && metadata is null && ReadOperationCode(lines))
        {
            return;
        }

        if (_sections.Current == SectionKind.HttpRequest)
        {
            new RequestBlockReader(_draft).Read(lines);
        }
        else if (ResourceBlockReader.IsResource(metadata) || (_sections.Current == SectionKind.JsonRepresentation && metadata is null && ResourceBlockReader.HoldsJson(lines)))
        {
            new ResourceBlockReader(_draft).Read(metadata, lines);
        }
        else if (MessageReader.IsMessage(lines))
        {
            ReadMessage(lines, metadata);
        }
        else if (_sections.Current is SectionKind.Response or SectionKind.RequestBody && FenceForm.IsJson(lines))
        {
            new ExampleReader(_draft).Read(lines, _sections.Current, _sections.Heading, metadata);
        }
        else if (metadata is null && IsBareExample(lines))
        {
            new ExampleReader(_draft).Read(lines, _sections.Current, _sections.Heading);
        }
    }

    /// <summary>JSON alone, where a heading says that a request or a reply is shown. What stands behind a reply without content is something else.</summary>
    private bool IsBareExample(FenceLines lines) =>
        _sections.Current is SectionKind.Example or SectionKind.Response or SectionKind.Request
        && _draft.Response is not { Status: 202 or 204 or 205 }
        && FenceForm.IsStrictJson(lines);

    /// <summary>Outside of examples, a fence of request lines alone stands for the request section that some pages lack.</summary>
    private void ReadMessage(FenceLines lines, MetadataComment? metadata)
    {
        bool isExample = _sections.Current is SectionKind.Example or SectionKind.Response or SectionKind.RequestBody
            || metadata is { BlockType: "request" or "response" or "example" };
        if (!isExample && _draft.HasOperationSection && RequestBlockReader.HoldsOnlyRequests(lines))
        {
            _deferred.Add((_draft, lines, _draft.Anchors.File, _draft.Anchors.Offset));
        }
        else
        {
            if (_sections is { IsOwnSubsection: true, Level: 2, Current: SectionKind.Prose } && _draft.HasRequestSection && RequestBlockReader.HoldsOnlyTemplates(lines))
            {
                new RequestBlockReader(_draft).Read(lines);
            }

            new MessageReader(_draft).Read(lines, metadata);
        }
    }

    /// <summary>Whether the page has a request section is known at its end only.</summary>
    private void ReadDeferred()
    {
        int first = _deferred.Count;
        while (first > 0 && ReferenceEquals(_deferred[first - 1].Draft, _draft))
        {
            first--;
        }

        foreach ((_, FenceLines lines, FileText file, int offset) in _deferred.GetRange(first, _deferred.Count - first))
        {
            var outer = _draft.Anchors.Enter(file, offset);
            if (_draft.HasRequestSection)
            {
                new MessageReader(_draft).Read(lines, metadata: null);
            }
            else
            {
                new RequestBlockReader(_draft).Read(lines);
            }

            _draft.Anchors.Leave(outer);
        }

        _deferred.RemoveRange(first, _deferred.Count - first);
    }

    /// <summary>A fence of tildes, or of more backticks than usual, is written so that other fences and headings can stand in it.</summary>
    private static bool HoldsFences(FencedCodeBlock fence) => fence.ClosingFencedCharCount > 0 && (fence.FencedChar == '~' || fence.OpeningFencedCharCount > 3);

    /// <summary>The line where Markdown goes on although the fence above it was never closed: a heading, or a fence that opens.</summary>
    private static int FindSwallowedLine(FenceLines lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            TextRange line = lines[i];
            if (line.First == '#' && IsHeading(line))
            {
                return i;
            }

            if (line.First == '`' && line.StartsWith("```") && line.Length > 3)
            {
                return FindMetadata(lines, i);
            }
        }

        return -1;
    }

    private static bool IsHeading(TextRange line)
    {
        int level = 0;
        while (level < line.Length && line.Text[line.Start + level] == '#')
        {
            level++;
        }

        string text = line.From(line.Start + level).ToString();
        return level is > 1 and < 7 && text.Length > 1 && text[0] == ' ' && SectionNames.Classify(text.Trim()) != SectionKind.Unknown;
    }

    /// <summary>The comment in front of an opening fence goes with it.</summary>
    private static int FindMetadata(FenceLines lines, int fence)
    {
        for (int i = fence - 1; i >= 0; i--)
        {
            if (lines[i].Trim().StartsWith("<!--"))
            {
                return i;
            }
        }

        return fence;
    }

    private void ReadSwallowed(TextRange line, int end)
    {
        if (++_swallowDepth <= MaximumSwallowDepth)
        {
            _draft.Report(Descriptors.PartLeftOut, line, _draft.FileName, "the code block above this line is not closed; the page is read on from here");
            end = Math.Min(end, line.Text.Length);
            Read(line.Text.Substring(line.Start, end - line.Start), _draft.Anchors.Offset + line.Start);
        }

        _swallowDepth--;
    }
}
