namespace DocModelGen.Testing;

/// <summary>A header of a documented request or reply.</summary>
/// <param name="name">The header's name.</param>
/// <param name="value">Its value as the page has it; empty where only the name counts.</param>
public sealed class DocumentedHeader(string name, string value)
{
    /// <summary>The header's name.</summary>
    public string Name { get; } = name;

    /// <summary>The value as the page has it; empty where only the name counts.</summary>
    public string Value { get; } = value;

    /// <summary>The row of the page that describes the header, where it is one of a table.</summary>
    public DocumentedPlace? Place { get; init; }
}
