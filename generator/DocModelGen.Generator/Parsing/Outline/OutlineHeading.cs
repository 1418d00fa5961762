using System.Collections.Generic;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Requests;
using DocModelGen.Generator.Parsing.Vocabulary;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Outline;

/// <summary>A heading, what it stands under, and what it owns.</summary>
internal sealed class OutlineHeading(HeadingBlock block, TextRange line, string text, SectionKind kind, bool isTitle, OutlineHeading? parent)
{
    public HeadingBlock Block { get; } = block;

    public TextRange Line { get; } = line;

    public string Text { get; } = text;

    public int Level => Block.Level;

    public SectionKind Kind { get; } = kind;

    public bool IsTitle { get; } = isTitle;

    /// <summary>The heading above of a lower level.</summary>
    public OutlineHeading? Parent { get; } = parent;

    /// <summary>An author's own heading that stands in no known section: it may own what is below it.</summary>
    public bool IsCandidate { get; } = kind == SectionKind.Unknown && !isTitle && (parent is null || parent.IsTitle || parent.IsCandidate);

    /// <summary>A row of a table says that a type of this name stands here.</summary>
    public bool IsLinkedType { get; init; }

    /// <summary>What a link to the heading calls it, where that is the name of a type; values below it are then that type's.</summary>
    public string? LinkedName { get; init; }

    /// <summary>The request that the heading itself is, or names; null where it names none.</summary>
    public HeadingRequest? Request { get; init; }

    public PartKind Owns { get; set; }

    /// <summary>The index of the block behind the heading.</summary>
    public int FirstBlock { get; init; }

    /// <summary>Requests that the heading documents: directly below it, or in its request section.</summary>
    public List<RequestForm> Requests { get; } = [];

    /// <summary>The title has a request directly below it, or as a paragraph in its request section.</summary>
    public bool ShowsOwnRequest { get; set; }

    /// <summary>It has sections of its own that only operations have.</summary>
    public bool HasOperationSections { get; set; }

    /// <summary>It has a section about its reply.</summary>
    public bool HasReplySection { get; set; }

    /// <summary>Directly below it: a reply, or JSON that can be one.</summary>
    public bool ShowsReply { get; set; }

    /// <summary>Directly below it: a table of names and types.</summary>
    public bool HasPropertyTable { get; set; }
}
