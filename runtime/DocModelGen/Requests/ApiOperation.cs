using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;

namespace DocModelGen;

/// <summary>What a page documents about an operation.</summary>
public sealed class ApiOperation
{
    private readonly string[] _templates;
    private readonly RouteTemplate?[] _routes;

    /// <summary>Makes the facts of one operation.</summary>
    /// <param name="name">The name of the request record.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="successStatus">The documented status of success, such as 201.</param>
    /// <param name="templates">
    /// The documented URL templates, from the slash after the version on. <c>{name}</c> stands for one path segment or, between single
    /// quotes, for an OData string; <c>{+name}</c> for a path; <c>{(a='',b=)}</c> and <c>{,a='',b=}</c> for arguments that a call may have.
    /// </param>
    /// <param name="permissions">The documented permissions, or <see langword="null"/> for none.</param>
    /// <param name="contentType">The content type of a body that is not JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/>, <paramref name="method"/> or <paramref name="templates"/> is null.</exception>
    public ApiOperation(
        string name, string method, int successStatus, string[] templates, ApiPermissions? permissions = null, string? contentType = null)
    {
        Require.NotNull(name);
        Require.NotNull(method);
        Require.NotNull(templates);
        Name = name;
        Method = method switch
        {
            "POST" => HttpMethod.Post,
            "GET" => HttpMethod.Get,
            "PUT" => HttpMethod.Put,
            "DELETE" => HttpMethod.Delete,
            _ => new HttpMethod(method),
        };
        SuccessStatus = (HttpStatusCode)successStatus;
        Permissions = permissions ?? ApiPermissions.None;
        ContentType = contentType;
        _templates = templates;
        _routes = new RouteTemplate?[templates.Length];
    }

    /// <summary>The name of the request record.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The status that the page documents for success, such as 302; any other 2xx is success as well.</summary>
    public HttpStatusCode SuccessStatus { get; }

    /// <summary>The documented URL templates, relative to the address of service and version.</summary>
    public IReadOnlyList<string> Templates => _templates;

    /// <summary>The documented permissions.</summary>
    public ApiPermissions Permissions { get; }

    /// <summary>The content type of the body where it is not JSON, else <see langword="null"/>.</summary>
    public string? ContentType { get; }

    /// <summary>How a list goes on, where the API is not OData's; <see langword="null"/> for OData's and for operations that list nothing.</summary>
    public ApiPaging? Paging { get; init; }

    /// <summary>
    /// The address in front of the templates as most examples have it, to begin with; <see langword="null"/> where they do not agree on one. Nothing
    /// is sent there unless the caller says so.
    /// </summary>
    public string? SuggestedBaseAddress { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Method} {(_templates.Length > 0 ? _templates[0] : string.Empty)}";

    internal bool IsSuccess(int status) => status is >= 200 and <= 299 || status == (int)SuccessStatus;

    // Parsed on first use: a page has many templates and a program uses few. Two threads may both parse; either result will do.
    internal RouteTemplate GetRoute(int index) => _routes[index] ??= RouteTemplate.Parse(_templates[index]);
}
