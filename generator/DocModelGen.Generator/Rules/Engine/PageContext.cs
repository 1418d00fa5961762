using System;
using System.Collections.Generic;
using System.Threading;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Rules.Engine;

/// <summary>What a rule sees: the page, its text, the other pages; and where it reports.</summary>
internal sealed class PageContext(ParsedPage parsed, SourceText text, PageSet set, CancellationToken cancellationToken)
{
    private readonly List<Finding> _findings = [];
    private IReadOnlyList<Example>? _examples;
    private IReadOnlyList<ExampleObject>? _exampleObjects;

    public ParsedPage Parsed { get; } = parsed;

    public DocPage Page => Parsed.Page;

    public SourceText Text { get; } = text;

    /// <summary>All pages, and what they say together.</summary>
    public PageSet Set { get; } = set;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<OperationModel> Operations => Set.OperationsOf(Page.Key);

    /// <summary>The example messages with their JSON, read once for all rules.</summary>
    public IReadOnlyList<Example> Examples => _examples ??= Example.ReadAll(Parsed, TextOf, Operations);

    /// <summary>Every object of the examples whose type is documented.</summary>
    public IReadOnlyList<ExampleObject> ExampleObjects => _exampleObjects ??= ExampleWalker.Walk(Examples, Set);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The text that an anchor stands in: the page's, or that of a file which the page includes.</summary>
    public SourceText TextOf(int anchor) => TextOf(Parsed.FileOf(anchor));

    /// <summary>The text of a file that the page includes; the page's own for null.</summary>
    public SourceText TextOf(string? file) => file is null ? Text : Set.TextOf(file, CancellationToken);

    public void Report(DiagnosticDescriptor descriptor, int anchor, params string[] arguments) =>
        Report(descriptor, Parsed.FileOf(anchor), Parsed.SpanOf(anchor), arguments);

    /// <summary>Reports at a place of a file that the page includes, or of the page itself for null.</summary>
    public void Report(DiagnosticDescriptor descriptor, string? file, PageSpan span, params string[] arguments) =>
        _findings.Add(new Finding(descriptor, span, new EquatableArray<string>(arguments)) { File = file });

    /// <summary>Reports at characters of the text of such a file.</summary>
    public void Report(DiagnosticDescriptor descriptor, string? file, TextSpan span, params string[] arguments) =>
        Report(descriptor, file, SpanOf(TextOf(file), span), arguments);

    /// <summary>Reports at characters of an example's JSON, or at all of it where they cannot be told apart from the page's own.</summary>
    public void Report(DiagnosticDescriptor descriptor, Example example, int start, int length, params string[] arguments)
    {
        if (example.SpanOf(start, length) is { } span)
        {
            Report(descriptor, Parsed.FileOf(example.BodyAnchor), span, arguments);
        }
        else
        {
            Report(descriptor, example.BodyAnchor, arguments);
        }
    }

    /// <summary>Reports at a value; of an object or array only the bracket is marked.</summary>
    public void Report(DiagnosticDescriptor descriptor, Example example, JsonNode node, params string[] arguments) =>
        Report(descriptor, example, node.Start, node.Kind is JsonKind.Object or JsonKind.Array ? 1 : node.Length, arguments);

    /// <summary>Reports at <paramref name="part"/> within the anchor's span, or at all of it where the part is not found.</summary>
    public void ReportPart(DiagnosticDescriptor descriptor, int anchor, string part, params string[] arguments)
    {
        PageSpan whole = Parsed.SpanOf(anchor);
        int index = part.Length == 0 ? -1 : TextOf(anchor).ToString(new TextSpan(whole.Start, whole.Length)).IndexOf(part, StringComparison.Ordinal);
        if (index < 0)
        {
            Report(descriptor, anchor, arguments);
        }
        else
        {
            Report(descriptor, Parsed.FileOf(anchor), new TextSpan(whole.Start + index, part.Length), arguments);
        }
    }

    private static PageSpan SpanOf(SourceText text, TextSpan span)
    {
        // What is missing at the very end of the text stands behind it.
        span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        LinePositionSpan lines = text.Lines.GetLinePositionSpan(span);
        return new PageSpan(span.Start, span.Length, lines.Start, lines.End);
    }
}
