using System.Collections.Generic;

namespace DocModelGen.Testing;

/// <summary>A documented property of a JSON object.</summary>
/// <param name="name">The name in JSON.</param>
/// <param name="kind">The kind of its value, or of one element where it is a collection.</param>
/// <param name="place">The row of the page that describes it.</param>
public sealed class DocumentedProperty(string name, DocumentedKind kind, DocumentedPlace place)
{
    /// <summary>The name in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The kind of the value, or of one element where it is a collection.</summary>
    public DocumentedKind Kind { get; } = kind;

    /// <summary>The row of the page that describes the property.</summary>
    public DocumentedPlace Place { get; } = place;

    /// <summary>Whether the value is an array.</summary>
    public bool IsCollection { get; init; }

    /// <summary>The type of an <see cref="DocumentedKind.Complex"/>, such as <c>microsoft.graph.user</c>.</summary>
    public string? TypeName { get; init; }

    /// <summary>The documented members, by wire name.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Whether the page says that the property is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the page says that the property is read-only: a request must not carry it.</summary>
    public bool IsReadOnly { get; init; }
}
