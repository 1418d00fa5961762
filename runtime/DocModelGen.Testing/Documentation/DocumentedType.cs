using System;
using System.Collections.Generic;
using System.Linq;

namespace DocModelGen.Testing;

/// <summary>What the pages document of a type of JSON object.</summary>
/// <param name="name">The name with namespace, such as <c>microsoft.graph.user</c>.</param>
/// <param name="properties">All its properties, those of its base types among them.</param>
public sealed class DocumentedType(string name, params DocumentedProperty[] properties)
{
    /// <summary>The name with namespace.</summary>
    public string Name { get; } = name;

    /// <summary>All properties, those of the base types among them.</summary>
    public IReadOnlyList<DocumentedProperty> Properties { get; } = properties;

    /// <summary>Whether an object may have properties that no page names.</summary>
    public bool IsOpen { get; init; }

    internal DocumentedProperty? Find(string name) =>
        Properties.FirstOrDefault(property => property.Name == name);

    internal DocumentedProperty? FindOtherSpelling(string name) =>
        Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));
}
