using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Rules.Engine;
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

    public static IReadOnlyList<Example> ReadAll(PageContext context)
    {
        var examples = new List<Example>();
        foreach ((ExampleMessage message, OperationModel? operation) in ExampleOperations.Of(context.Page, context.Operations))
        {
            examples.Add(new Example(message, operation, context.Parsed.SpanOf(message.Anchor + 1), context.TextOf(message.Anchor + 1)));
        }

        return examples;
    }

    // "[Zip file content]" begins like JSON; its header says what it stands for.
    internal static bool DeclaresOtherType(ExampleMessage message) =>
        message.Headers.Any(static header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)
            && header.Value.Length > 0 && header.Value.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0);
}
