using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net.Http.Headers;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>
/// A request to a documented operation, complete but for the address of the service. Two requests are equal when operation, path
/// arguments, body and options are.
/// </summary>
/// <remarks>
/// What the reply is read as, is said by the interface that the record implements beside: <see cref="IApiRequest{T}"/>,
/// <see cref="IApiListRequest{T}"/>, <see cref="IApiStreamRequest"/>, or none of them where only the status matters.
/// </remarks>
public abstract partial record ApiRequest : IApiRequest
{
    private readonly RouteTemplate _route;
    private readonly string[] _arguments;
    private readonly UploadBody? _upload;
    private readonly JsonBody? _json;

    /// <summary>Makes a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="route">The index of the template in <see cref="ApiOperation.Templates"/>.</param>
    /// <param name="body">
    /// The body: an <see cref="ApiObject"/>, <see cref="System.Text.Json.JsonElement"/> or <see cref="JsonBody"/> (sent as JSON), a string, a byte array, a
    /// stream (sent once, from where it stands, and left open), an <see cref="System.Net.Http.HttpContent"/>, or <see langword="null"/> for none.
    /// </param>
    /// <param name="pathArguments">The unescaped values of the template's placeholders, in the order of their first appearance.</param>
    /// <exception cref="ArgumentNullException">A path argument is null; the exception names the placeholder.</exception>
    /// <exception cref="ArgumentException">A path argument is empty, <c>.</c> or <c>..</c>; the exception names the placeholder.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiRequest(ApiOperation operation, int route, object? body, params string[] pathArguments)
    {
        Require.NotNull(operation);
        Require.NotNull(pathArguments);
        Operation = operation;
        _json = body as JsonBody;
        Body = _json is null ? body : _json.Value;
        _upload = body is Stream stream ? new UploadBody(stream) : null;
        _route = operation.GetRoute(route);
        _arguments = pathArguments;
        _route.Check(pathArguments);
    }

    /// <inheritdoc/>
    public ApiOperation Operation { get; }

    /// <inheritdoc/>
    public string Template => _route.Template;

    /// <summary>The body, or <see langword="null"/> for none.</summary>
    public object? Body { get; }

    /// <summary>Compares operation, template, path arguments, body, options and headers; arguments, options and lists by value.</summary>
    /// <param name="other">The request to compare with.</param>
    /// <returns>Whether both are equal.</returns>
    public virtual bool Equals(ApiRequest? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && ReferenceEquals(_route, other._route)
            && _arguments.AsSpan().SequenceEqual(other._arguments)
            && (_json is null ? Equals(Body, other.Body) : _json.IsSame(other._json))
            && RequestValues.AreEqual(_options, other._options)
            && RequestValues.AreEqual(_headers, other._headers));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = StringComparer.Ordinal.GetHashCode(Template);
        foreach (string argument in _arguments)
        {
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(argument));
        }

        return RequestValues.Hash(_headers, RequestValues.Hash(_options, hash));
    }

    /// <summary>Gets a path argument.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <returns>The unescaped value.</returns>
    /// <exception cref="ArgumentException">The template in use has no such placeholder.</exception>
    protected string GetPathParameter(string name) => FindPathParameter(name)
        ?? throw new ArgumentException($"The template {Template} has no placeholder '{name}'.", nameof(name));

    /// <summary>Finds a path argument that only some of the templates have.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <returns>The unescaped value, or <see langword="null"/> if the template in use has no such placeholder.</returns>
    protected string? FindPathParameter(string name)
    {
        int index = Array.IndexOf(_route.Names, name);
        return index < 0 ? null : _arguments[index];
    }

    internal Dictionary<string, string> GetPathParameters()
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        for (int i = 0; i < _arguments.Length; i++)
        {
            parameters[_route.Names[i]] = _arguments[i];
        }

        return parameters;
    }

    /// <summary>Adds a header; nothing for <see langword="null"/>.</summary>
    /// <param name="headers">Where to.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value, taken as it is.</param>
    /// <exception cref="ArgumentException">The value has a line break, with which it could forge other headers.</exception>
    protected internal static void AddHeader(HttpRequestHeaders headers, string name, string? value)
    {
        Require.NotNull(headers);
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, CheckHeader(name, value));
        }
    }

    private static string CheckHeader(string name, string value) => value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0
        ? throw new ArgumentException($"The value of the header {name} has a line break or a null character.", name)
        : value;

    /// <summary>
    /// Shows the record's name, operation, template and query options. Arguments, bodies, headers and what an option says in free text, such as
    /// <c>$filter</c>, may be personal or secret, and are not shown.
    /// </summary>
    /// <returns>Such as <c>ListItems { GET /items?$filter=***&amp;$select=id,name&amp;$top=5 }</c>.</returns>
    public override string ToString()
    {
        StringBuilder builder = new();
        builder.Append(GetType().Name).Append(" { ");
        if (PrintMembers(builder))
        {
            builder.Append(' ');
        }

        return builder.Append('}').ToString();
    }

    /// <summary>Prints operation, template and query options, as <see cref="ToString"/> does.</summary>
    /// <param name="builder">Where to.</param>
    /// <returns>True.</returns>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        Require.NotNull(builder);
        builder.Append(Operation.Method.Method).Append(' ').Append(Template);
        PrintOptions(builder);
        return true;
    }
}
