using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.ServiceDescription;

/// <summary>The files that tell tests what the pages document, each with just what it prints; and where everything stands, apart.</summary>
internal sealed record DocumentationFiles
{
    public required EquatableArray<GeneratedFile<DocumentationIndex>> Index { get; init; }

    public required EquatableArray<GeneratedFile<DocumentedOperationModel>> Operations { get; init; }

    public required EquatableArray<GeneratedFile<DocumentedTypeModel>> Types { get; init; }

    public required EquatableArray<AnchorList> Anchors { get; init; }

    public static DocumentationFiles None { get; } = new() { Index = [], Operations = [], Types = [], Anchors = [] };

    public static DocumentationFiles Of(ApiModel model, IReadOnlyList<DocPage> pages)
    {
        var hints = new HintNames("");
        string index = Hint("ApiDocumentation");
        var reader = new DocumentationReader(model, pages);
        List<AnchorList> anchors = [];
        DocumentedOperationModel[] operations = [.. model.Operations.Select(operation => reader.Read(operation, anchors))];
        DocumentedTypeModel[] types = [.. reader.ReadTypes(anchors)];
        return new DocumentationFiles
        {
            Index = new([new GeneratedFile<DocumentationIndex>(
                index,
                new DocumentationIndex
                {
                    Operations = operations.Select(static operation => operation.Name).ToEquatableArray(),
                    Types = types.Select(static type => type.Name).ToEquatableArray(),
                },
                MentionsObsolete: false)]),
            Operations = operations.Select(operation => new GeneratedFile<DocumentedOperationModel>(Hint("ApiDocumentation." + operation.Name), operation, false)).ToEquatableArray(),
            Types = types.Select(type => new GeneratedFile<DocumentedTypeModel>(Hint("ApiDocumentation." + type.Name), type, false)).ToEquatableArray(),
            Anchors = anchors.ToEquatableArray(),
        };

        string Hint(string name) => hints.Take(new CSharpName("", name));
    }

    /// <summary>Where the anchors stand now.</summary>
    public static DocumentedPlaces Places(EquatableArray<AnchorList> anchors, IEnumerable<ParsedPage> pages, string projectFolder)
    {
        if (anchors.IsEmpty)
        {
            return new DocumentedPlaces([]);
        }

        Dictionary<string, ParsedPage> byPath = [];
        foreach (ParsedPage page in pages)
        {
            byPath[page.Page.Path] = page;
        }

        return new DocumentedPlaces(anchors
            .Select(list => new DocumentedPlaceList(list.Name, list.Anchors.Select(Place).ToEquatableArray()))
            .ToEquatableArray());

        DocumentedPlaceModel Place(PageAnchor anchor)
        {
            ParsedPage page = byPath[anchor.Path];
            string file = page.FileOf(anchor.Anchor)?.Replace('\\', '/') ?? anchor.Path;
            return new(PagePaths.Relative(projectFolder, file), page.SpanOf(anchor.Anchor).StartPosition.Line + 1);
        }
    }
}
