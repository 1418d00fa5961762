using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace DocModelGen.Testing;

/// <summary>What all pages of a project document. The generator makes one: <c>ApiDocumentation.Service</c>.</summary>
public sealed class DocumentedService
{
    private readonly Dictionary<string, DocumentedType> _types = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a service of its parts.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="types">The types that bodies are made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DocumentedService(DocumentedOperation[] operations, DocumentedType[] types)
    {
        Require.NotNull(operations);
        Require.NotNull(types);
        Operations = operations;
        Types = types;
        foreach (DocumentedType type in types)
        {
            _types[type.Name] = type;
        }
    }

    /// <summary>The operations, by name.</summary>
    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>The types that bodies are made of, by name.</summary>
    public IReadOnlyList<DocumentedType> Types { get; }

    /// <summary>The requests that the pages show.</summary>
    public IEnumerable<DocumentedExample> Examples => Operations.SelectMany(static operation => operation.Examples);

    /// <summary>Holds every documented request against the generated code, as <see cref="DocumentedExample.Verify"/> does.</summary>
    /// <param name="context">The application's generated JSON context, such as <c>ApiModelsJsonContext.Default</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="DocumentationException">Examples and code disagree; all that disagrees is listed.</exception>
    public void VerifyExamples(JsonSerializerContext context)
    {
        Require.NotNull(context);
        DocumentationException.ThrowIfAny(
            "Documented requests do not come out of the generated code as the pages have them", Examples.SelectMany(example => example.Check(context)));
    }

    /// <summary>By name, with or without <c>#</c>.</summary>
    internal DocumentedType? FindType(string name) => _types.TryGetValue(name.TrimStart('#'), out DocumentedType? type) ? type : null;
}
