using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>The body of <c>POST .../$ref</c>: <c>{ "@odata.id": "https://..." }</c>. Made once for all operations that send one.</summary>
internal static class ReferenceBody
{
    public const string FullName = "odata.reference";

    /// <summary>For models in which no operation sends a reference.</summary>
    public static TypeReference Unused { get; } = new(FullName, new CSharpName("", "ODataReference"));

    public static TypeModel Make(TypeReference reference)
    {
        var properties = new EquatableArray<PropertyModel>(
        [
            new PropertyModel
            {
                WireName = "@odata.id",
                Name = "ODataId",
                Type = ApiTypes.Of(ValueKind.String),
                Flags = PropertyFlags.Required,
                Summary = DocTextLinker.Plain("The URL of the object that is referred to."),
                Remarks = new EquatableArray<string>(["Required."]),
                Obsolete = null,
                HidesBase = false,
            },
        ]);
        return new TypeModel
        {
            FullName = reference.FullName,
            Name = reference.Name,
            IsEntity = false,
            IsOpen = false,
            IsAbstract = false,
            Base = null,
            Derived = default,
            ODataType = null,
            Properties = properties,
            AllProperties = properties,
            Summary = DocTextLinker.Plain("Refers to an object by its URL."),
            Obsolete = null,
            Pages = default,
        };
    }
}
