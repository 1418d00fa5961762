using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Examples;

/// <summary>An example message, its JSON, and the request of the page that it is an example of.</summary>
internal sealed class Example
{
    private readonly int? _bodyStart;

    private Example(ExampleMessage message, OperationModel? operation, PageSpan bodySpan, SourceText text)
    {
        Message = message;
        Operation = operation;
        if (message.Body is not { } body || !message.IsJson || DeclaresOtherType(message))
        {
            return;
        }

        // The text of the page gives exact places; inside a quote or list its lines carry prefixes, and only the body is JSON.
        string source = text.ToString(new TextSpan(bodySpan.Start, bodySpan.Length));
        Json = JsonText.Parse(source);
        _bodyStart = bodySpan.Start;
        if (Json.Error is not null && !string.Equals(source, body, StringComparison.Ordinal))
        {
            Json = JsonText.Parse(body);
            _bodyStart = null;
        }
    }

    public ExampleMessage Message { get; }

    /// <summary>Null where no request of the page has the example's method.</summary>
    public OperationModel? Operation { get; }

    /// <summary>Null for a message without a JSON body.</summary>
    public JsonText? Json { get; }

    public int BodyAnchor => Message.Anchor + 1;

    /// <summary>Where characters of the JSON stand in the page; null where that is not known.</summary>
    public TextSpan? SpanOf(int start, int length) => _bodyStart is { } bodyStart ? new TextSpan(bodyStart + start, length) : null;

    /// <param name="page">The page.</param>
    /// <param name="textOf">The text that an anchor stands in.</param>
    /// <param name="operations">The requests that it documents.</param>
    public static IReadOnlyList<Example> ReadAll(ParsedPage page, Func<int, SourceText> textOf, IReadOnlyList<OperationModel> operations)
    {
        var examples = new List<Example>();
        foreach ((ExampleMessage message, OperationModel? operation) in ExampleOperations.Of(page.Page, operations))
        {
            examples.Add(new Example(message, operation, page.SpanOf(message.Anchor + 1), textOf(message.Anchor + 1)));
        }

        return examples;
    }

    // "[Zip file content]" begins like JSON; its header says what it stands for.
    internal static bool DeclaresOtherType(ExampleMessage message) =>
        message.Headers.Any(static header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)
            && header.Value.Length > 0 && header.Value.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0);
}
