using System.Linq;

using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Naming;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Vocabulary;

namespace DocModelGen.Generator.Linking.Operations;

/// <summary>Bodies that are no object but an array, of objects or of values.</summary>
internal static class ListBodies
{
    /// <summary>The example shows an array; where there is none, the page says that several are sent.</summary>
    public static bool IsList(ExampleMessage? example, bool isSaid) =>
        example is { IsJson: true, Body: { } body } ? JsonText.Parse(body).Root is { Kind: JsonKind.Array } : isSaid;

    /// <summary>"An array of strings": the kind of value that the page names.</summary>
    public static ValueKind? FindNamedValues(DocPage page) =>
        page.RequestBody is { Type: { Target: null } type, IsCollection: true } ? KindOf(type.Text)
        : page.BodyMentions.Select(static mention => mention.IsCollection ? KindOf(mention.Text) : null).FirstOrDefault(static kind => kind is not null);

    private static ValueKind? KindOf(string name) =>
        (PrimitiveTypes.Find(name) ?? PrimitiveTypes.Find(Plurals.Singular(name))) is { } canonical ? Primitives.Parse(canonical) : null;
}
