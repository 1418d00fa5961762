using System.Collections.Generic;
using System.Text.Json.Serialization;
using DocModelGen.Testing.Contracts;

namespace DocModelGen.Testing;

/// <summary>A request that a page shows.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="url">The URL as the page has it.</param>
/// <param name="body">The body as the page has it, or <see langword="null"/> for none.</param>
/// <param name="place">Where it stands.</param>
public sealed class DocumentedExample(string method, string url, string? body, DocumentedPlace place)
{
    /// <summary>The operation that it is an example of.</summary>
    public DocumentedOperation? Operation { get; internal set; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The URL as the page has it.</summary>
    public string Url { get; } = url;

    /// <summary>The body as the page has it; <see langword="null"/> where the request has none.</summary>
    public string? Body { get; } = body;

    /// <summary>Where the example stands.</summary>
    public DocumentedPlace Place { get; } = place;

    /// <summary>The headers that the page shows.</summary>
    public IReadOnlyList<DocumentedHeader> Headers { get; init; } = [];

    /// <summary>
    /// Reads the example with the generated code, makes the request of what was read, and compares: method, path, query, headers that the
    /// request has a property for, and the body by value (order of properties aside, dates and numbers as what they say). Where the
    /// example's URL follows none of the page's templates, which the compiler reports as DMG1010, the body alone is compared.
    /// </summary>
    /// <param name="context">The application's generated JSON context, such as <c>ApiModelsJsonContext.Default</c>.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="DocumentationException">Example and code disagree.</exception>
    public void Verify(JsonSerializerContext context)
    {
        Require.NotNull(context);
        DocumentationException.ThrowIfAny(
            $"The documented request {Method} {Url} does not come out of the generated code as the page has it", Check(context));
    }

    /// <summary>What the example is of and where it stands, as test runners show it.</summary>
    /// <returns>Operation and place.</returns>
    public override string ToString() => $"{Operation?.Name} {Place}";

    internal IEnumerable<DocumentationFinding> Check(JsonSerializerContext context) => new ExampleContract(this, context).Check();
}
