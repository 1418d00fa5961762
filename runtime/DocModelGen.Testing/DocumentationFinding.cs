namespace DocModelGen.Testing;

/// <summary>One point in which a page and a request disagree.</summary>
/// <param name="Place">What of the page it is about; <see langword="null"/> where no page is about it.</param>
/// <param name="Property">The wire name of the property, header or path parameter; <see langword="null"/> where it is none.</param>
/// <param name="Message">What disagrees, in words.</param>
public sealed record DocumentationFinding(DocumentedPlace? Place, string? Property, string Message)
{
    /// <summary>The finding as compilers print theirs: <c>page(line): message</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Place is { } place ? $"{place}: {Message}" : Message;
}
