using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DocModelGen.Testing.Contracts;

/// <summary>The generated request records of an assembly, by what they document.</summary>
internal sealed class RequestRecords
{
    private static readonly ConditionalWeakTable<Assembly, RequestRecords> s_known = new();

    private readonly ILookup<string, RequestRecord> _byTemplate;

    private RequestRecords(Assembly assembly) =>
        _byTemplate = assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(ApiRequest)) && !type.IsAbstract)
            .Select(static type => type.GetProperty("Documented", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is ApiOperation operation
                ? new RequestRecord(type, operation)
                : null)
            .Where(static record => record is { Operation.Templates.Count: > 0 })
            .ToLookup(static record => Key(record!.Operation.Method.Method, record.Operation.Templates[0]), static record => record!, StringComparer.Ordinal);

    public IEnumerable<RequestRecord> All => _byTemplate.SelectMany(static records => records).OrderBy(static record => record.Type.FullName, StringComparer.Ordinal);

    public static RequestRecords Of(Assembly assembly) => s_known.GetValue(assembly, static key => new RequestRecords(key));

    /// <summary>By method and template: a name may have been changed in the application's selection file.</summary>
    public RequestRecord? Find(DocumentedOperation operation)
    {
        IEnumerable<RequestRecord> records = operation.Templates.Count == 0 ? [] : _byTemplate[Key(operation.Method, operation.Templates[0])];
        return records.OrderBy(record => record.Type.Name == operation.Name ? 0 : 1).FirstOrDefault();
    }

    private static string Key(string method, string template) => method + " " + template;
}

/// <summary>A generated request record and what it documents.</summary>
internal sealed record RequestRecord(Type Type, ApiOperation Operation)
{
    /// <summary>What the record takes as its body: nothing, or one for each form that the page documents.</summary>
    public IEnumerable<Type> BodyTypes => Factories
        .SelectMany(static factory => factory.GetParameters())
        .Select(static parameter => parameter.ParameterType)
        .Where(type => type == typeof(Stream) || type == typeof(JsonElement) || typeof(HttpContent).IsAssignableFrom(type) || typeof(ApiObject).IsAssignableFrom(type) || type == ListType)
        .Distinct();

    /// <summary>The type of a body that is a list; null where it is none.</summary>
    public Type? ListType => Type.GetProperty("Body", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)?.PropertyType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type : null;

    /// <summary>The ways in: constructors, and static methods for further templates.</summary>
    public IEnumerable<MethodBase> Factories =>
        Type.GetConstructors().Cast<MethodBase>().Concat(Type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == Type));
}
