using System;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DocModelGen.Serialization;
using DocModelGen.Testing.Checking;
using DocModelGen.Testing.Contracts;

namespace DocModelGen.Testing;

/// <summary>An operation whose replies are read as its generated request reads them.</summary>
internal sealed class RecordedOperation
{
    private static readonly MethodInfo s_read = typeof(RecordedOperation).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly ApiOperation _operation;
    private readonly Route[] _routes;
    private readonly Action<byte[], DriftObserver>? _read;

    public RecordedOperation(RequestRecord record)
    {
        _operation = record.Operation;
        _routes = [.. record.Operation.Templates.Select(static template => new Route(template))];
        Type? request = Array.Find(record.Type.GetInterfaces(), static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IApiRequest<>));
        if (request is not null)
        {
            // How a reply is read depends on the type of the request, and on nothing that an instance has.
            object any = RuntimeHelpers.GetUninitializedObject(record.Type);
            _read = s_read.MakeGenericMethod(request.GetGenericArguments()).CreateDelegate<Action<byte[], DriftObserver>>(any);
        }
    }

    public string Method => _operation.Method.Method;

    /// <summary>How much of a template that describes the path is literal; -1 where none does.</summary>
    public int LiteralLengthOf(string path) => _routes.Where(route => route.Match(path) is not null).Select(static route => route.LiteralLength).DefaultIfEmpty(-1).Max();

    /// <returns>Whether the reply is one that the page documents.</returns>
    public bool Observe(DriftObserver observer, HttpStatusCode status, byte[] body)
    {
        bool isSuccess = (int)status is >= 200 and <= 299 || status == _operation.SuccessStatus;
        if (!isSuccess)
        {
            return false;
        }

        observer.Observe(_operation, status);
        if (_read is null || body.Length == 0 || (int)status > 299)
        {
            return true;
        }

        try
        {
            _read(body, observer);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whatever cannot be read is kept, so that one such value does not hide the others.</summary>
    private static void Read<T>(IApiRequest<T> request, byte[] body, DriftObserver observer) =>
        ApiJson.ReadResponse(request, body, observer, keepMistypedValues: true);
}
