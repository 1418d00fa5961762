using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Examples;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Operations;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.ServiceDescription;

/// <summary>Reads out of model and pages what tests hold requests against.</summary>
internal sealed class DocumentationReader
{
    private readonly Dictionary<string, DocPage> _pages = new(StringComparer.Ordinal);
    private readonly ILookup<string, OperationModel> _operations;
    private readonly DocumentedTypes _types;
    private readonly NameScope _names = new(StringComparer.OrdinalIgnoreCase);

    public DocumentationReader(ApiModel model, IReadOnlyList<DocPage> pages)
    {
        foreach (DocPage page in pages.SelectMany(static page => page.WithParts()))
        {
            _pages[page.Key] = page;
        }

        _operations = model.Operations
            .SelectMany(static operation => operation.OtherSourcePaths.Prepend(operation.SourcePath).Select(path => (Path: path, Operation: operation)))
            .ToLookup(static pair => pair.Path, static pair => pair.Operation, StringComparer.Ordinal);
        _types = new DocumentedTypes(model, pages, _names);

        // The names of the class's other files.
        _names.Reserve("Places");
    }

    public DocumentedOperationModel Read(OperationModel operation, List<AnchorList> anchors)
    {
        string name = _names.Claim(operation.Name.Identifier);
        var places = new AnchorCounter(name);
        DocPage[] pages = [.. operation.OtherSourcePaths.Prepend(operation.SourcePath).Where(_pages.ContainsKey).Select(path => _pages[path])];
        places.Add(pages[0], RequestLine(pages[0], operation));
        var documented = new DocumentedOperationModel
        {
            Name = name,
            Method = operation.Method,
            Templates = operation.Routes.Select(static route => route.Template).ToEquatableArray(),
            RequiredHeaders = RequiredHeaders(pages[0], places),
            ContentType = operation.Body is { } body ? MediaType(body) : null,
            OtherContentTypes = OtherMediaTypes(operation).ToEquatableArray(),
            IsBodyOptional = operation.IsBodyOptional,
            Body = operation.Body?.Type is { Kind: ValueKind.Object, Reference: { } reference } ? _types.ReadBody(operation, reference, pages, places) : null,
            BodyList = operation.Body?.Type is { IsCollection: true } list ? DocumentedTypes.ListOf(list, places.Add(pages[0], RequestLine(pages[0], operation))) : null,
            Reply = Reply(operation, pages),
            Paging = operation.Reply.Paging,
            Examples = Examples(operation, pages, places),
        };
        anchors.Add(places.ToList());
        return documented;
    }

    /// <summary>The types that the bodies read so far are made of.</summary>
    public IEnumerable<DocumentedTypeModel> ReadTypes(List<AnchorList> anchors) => _types.ReadAll(anchors);

    private static string MediaType(BodyModel body) => body.ContentType ?? "application/json";

    /// <summary>Where the caller chooses, there is a property for it.</summary>
    private static IEnumerable<string> OtherMediaTypes(OperationModel operation)
    {
        foreach (BodyModel body in operation.OtherBodies)
        {
            yield return MediaType(body);
        }

        if (operation.Headers.Any(static header => header.WireName == "Content-Type"))
        {
            yield return "*/*";
        }
    }

    private static int RequestLine(DocPage page, OperationModel operation) =>
        page.RequestLines.FirstOrDefault(line => line.Method == operation.Method)?.Anchor ?? page.TitleAnchor;

    private static EquatableArray<DocumentedHeaderModel> RequiredHeaders(DocPage page, AnchorCounter places) => page.Headers
        .Where(static header => header.IsRequired && RequestHeaders.IsToken(RequestHeaders.NameOf(header)))
        .Select(header => new DocumentedHeaderModel(RequestHeaders.NameOf(header), places.Add(page, header.Anchor)))
        .ToEquatableArray();

    /// <summary>The first example of success, which may be a redirect where the page says so; JSON without a status is what comes back too, and the page's sentence has its status.</summary>
    private DocumentedReplyModel Reply(OperationModel operation, DocPage[] pages)
    {
        ExampleMessage[] replies = [.. pages.SelectMany(page => MessagesOf(page, operation)).Where(static message => !message.IsRequest && IsReadable(message))];
        ExampleMessage? shown = Array.Find(replies, static message => message.Status is >= 200 and < 300)
            ?? Array.Find(replies, message => message.Status is >= 300 and < 400 && message.Status == operation.Status)
            ?? (operation.Reply.Kind == ReplyKind.None ? null : Array.Find(replies, static message => message is { Status: 0, IsJson: true, Body: not null }));
        return shown is not null
            ? new DocumentedReplyModel { Status = shown.Status == 0 ? operation.Status : shown.Status, Body = shown.Body, Headers = shown.Headers }
            : new DocumentedReplyModel { Status = operation.Status, Body = EmptyReply(operation), Headers = [] };
    }

    private static string? EmptyReply(OperationModel operation) => operation.Reply.Kind switch
    {
        ReplyKind.Object => "{}",
        ReplyKind.Collection when operation.Reply.Paging is { Items: null } => "[]",
        ReplyKind.Collection => $"{{\"{(operation.Reply.Paging?.Items ?? "value").Replace("\\", "\\\\").Replace("\"", "\\\"")}\":[]}}",
        ReplyKind.Value => "{\"value\":null}",
        _ => null,
    };

    private EquatableArray<DocumentedExampleModel> Examples(OperationModel operation, DocPage[] pages, AnchorCounter places)
    {
        List<DocumentedExampleModel> examples = [];
        foreach (DocPage page in pages)
        {
            foreach (ExampleMessage message in MessagesOf(page, operation).Where(static message => message.IsRequest && IsReadable(message)))
            {
                examples.Add(new DocumentedExampleModel
                {
                    Method = message.Method,
                    Url = message.Url,
                    Body = message.Body,
                    Headers = message.Headers,
                    Place = places.Add(page, message.Anchor),
                });
            }
        }

        return examples.ToEquatableArray();
    }

    private IEnumerable<ExampleMessage> MessagesOf(DocPage page, OperationModel operation) =>
        ExampleOperations.Of(page, [.. _operations[page.Key]])
            .Where(pair => ReferenceEquals(pair.Operation, operation))
            .Select(static pair => pair.Message);

    /// <summary>Broken JSON is what a rule reports; nobody can read or send it.</summary>
    private static bool IsReadable(ExampleMessage message) =>
        message.Body is null || !message.IsJson || Example.DeclaresOtherType(message) || JsonText.Parse(message.Body).Error is null;
}
