using System;
using System.Collections.Generic;
using DocModelGen.Testing.Checking;

namespace DocModelGen.Testing;

/// <summary>What a page documents of an operation, for tests to hold requests against.</summary>
public sealed class DocumentedOperation
{
    private readonly Route[] _routes;

    /// <summary>Makes the facts of one operation.</summary>
    /// <param name="name">The name of the generated request record.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="templates">The documented URL templates, in the form of <see cref="ApiOperation.Templates"/>.</param>
    /// <param name="place">The request line of the page.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DocumentedOperation(string name, string method, string[] templates, DocumentedPlace place)
    {
        Require.NotNull(name);
        Require.NotNull(method);
        Require.NotNull(templates);
        Name = name;
        Method = method;
        Templates = templates;
        Place = place;
        _routes = Array.ConvertAll(templates, static template => new Route(template));
    }

    /// <summary>The name of the generated request record.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The documented URL templates, in the form of <see cref="ApiOperation.Templates"/>.</summary>
    public IReadOnlyList<string> Templates { get; }

    /// <summary>The request line of the page.</summary>
    public DocumentedPlace Place { get; }

    /// <summary>Headers that the page calls required.</summary>
    public IReadOnlyList<DocumentedHeader> RequiredHeaders { get; init; } = [];

    /// <summary>The media type of the body; <see langword="null"/> where the page documents no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// The media types of other forms that the page documents for the body, such as MIME beside JSON; <c>*/*</c> where it leaves the type to the sender.
    /// </summary>
    public IReadOnlyList<string> OtherContentTypes { get; init; } = [];

    /// <summary>Whether the page documents the request without a body too.</summary>
    public bool IsBodyOptional { get; init; }

    /// <summary>
    /// The body as this operation documents it: what it calls required may differ from what the type's own page says.
    /// <see langword="null"/> where there is none, or none of a documented type.
    /// </summary>
    public DocumentedType? Body { get; init; }

    /// <summary>What the elements of the body are where it is a list; <see langword="null"/> where it is none. Its objects are of <see cref="Body"/>.</summary>
    public DocumentedProperty? BodyList { get; init; }

    /// <summary>The reply of the page's example, or the documented status where the page shows none.</summary>
    public DocumentedReply Reply { get; init; } = new(200, null);

    /// <summary>How a list goes on, where the API is not OData's; <see langword="null"/> for OData's and for operations that list nothing.</summary>
    public ApiPaging? Paging { get; init; }

    /// <summary>The requests that the page shows.</summary>
    public IReadOnlyList<DocumentedExample> Examples
    {
        get;
        init
        {
            foreach (DocumentedExample example in value)
            {
                example.Operation = this;
            }

            field = value;
        }
    } = [];

    internal IReadOnlyList<Route> Routes => _routes;

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {(_routes.Length > 0 ? _routes[0].Documented : "")}";
}
