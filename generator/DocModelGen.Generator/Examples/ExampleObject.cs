using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Examples;

/// <summary>A JSON object of an example, set beside the type that the pages document for it.</summary>
internal sealed record ExampleObject
{
    public required Example Example { get; init; }

    public required JsonNode Node { get; init; }

    /// <summary>What the place where it stands asks for.</summary>
    public required TypeModel Documented { get; init; }

    /// <summary>What the object's own <c>@odata.type</c> names; the documented type where it names none; null where no page defines it.</summary>
    public required TypeModel? Actual { get; init; }

    public required JsonMember? ODataType { get; init; }

    public required IReadOnlyList<ExampleProperty> Properties { get; init; }

    /// <summary>
    /// False for an object that has hardly anything in common with the type: another thing, about which the type says nothing.
    /// One that names its type is that, whatever it has.
    /// </summary>
    public bool IsLikeItsType => ODataType is not null || Properties.Count(static property => property.Property is not null) * 2 >= Properties.Count;
}

/// <summary>A member of an example's object, annotations left out.</summary>
internal sealed record ExampleProperty
{
    public required JsonMember Member { get; init; }

    /// <summary>The documented property of that name, ignoring case; null where none is.</summary>
    public required PropertyModel? Property { get; init; }

    /// <summary>The type that <see cref="Property"/> was looked up in.</summary>
    public required TypeModel Owner { get; init; }
}
