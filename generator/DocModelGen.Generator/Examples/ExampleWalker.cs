using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Projects;

namespace DocModelGen.Generator.Examples;

/// <summary>Walks example bodies along the documented types.</summary>
internal sealed class ExampleWalker(PageSet set, Example example)
{
    private readonly List<ExampleObject> _objects = [];

    public static IReadOnlyList<ExampleObject> Walk(IReadOnlyList<Example> examples, PageSet set) =>
        [.. examples.SelectMany(example => new ExampleWalker(set, example).Walk())];

    private List<ExampleObject> Walk()
    {
        if (example.Json?.Root is { } root && DocumentedBody.Of(example).Type is { } type)
        {
            foreach (JsonNode value in DocumentedBody.Of(example).ValuesIn(root))
            {
                WalkValue(value, type);
            }
        }

        return _objects;
    }

    private void WalkValue(JsonNode value, ApiType type)
    {
        if (value.Kind == JsonKind.Array)
        {
            foreach (JsonNode item in value.Items)
            {
                WalkValue(item, item.Kind == JsonKind.Array && type is { Kind: ValueKind.Collection, Element: { } inner } ? inner : type);
            }
        }
        else if (type is { Kind: ValueKind.Map, Element: { } element })
        {
            foreach (JsonMember member in value.Members)
            {
                WalkValue(member.Value, element);
            }
        }
        else if (value.Kind == JsonKind.Object && FindDocumentedType(value, type) is { } documented)
        {
            WalkObject(value, documented);
        }
    }

    /// <summary>Where the pages say nothing of the type ("[a] or [b]"), what the object itself names is all there is to hold it against.</summary>
    private TypeModel? FindDocumentedType(JsonNode node, ApiType type) => type switch
    {
        { Kind: ValueKind.Object, Reference: { } reference } => set.FindType(reference.FullName),
        { Kind: ValueKind.Json } when FindODataType(node) is { } named => set.FindType(named.Value.Text),
        _ => null,
    };

    private static JsonMember? FindODataType(JsonNode node) =>
        node.Members.FirstOrDefault(static member => member.Name == "@odata.type" && member.Value.Kind == JsonKind.String);

    private void WalkObject(JsonNode node, TypeModel documented)
    {
        JsonMember? odataType = FindODataType(node);
        TypeModel? actual = odataType is null ? documented : set.FindType(odataType.Value.Text);
        TypeModel owner = actual ?? documented;
        TypeView view = set.ViewOf(owner);
        var properties = new List<ExampleProperty>();
        foreach (JsonMember member in node.Members)
        {
            // "@odata.id", "members@odata.bind": annotations are not the type's properties.
            if (member.Name.IndexOf('@') < 0)
            {
                PropertyModel? property = view.FindProperty(member.Name);
                properties.Add(new ExampleProperty { Member = member, Property = property, Owner = owner });
                if (property is not null)
                {
                    WalkValue(member.Value, property.Type);
                }
            }
        }

        _objects.Add(new ExampleObject
        {
            Example = example,
            Node = node,
            Documented = documented,
            Actual = actual,
            ODataType = odataType,
            Properties = properties,
        });
    }
}
