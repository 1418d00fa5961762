using System;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocModelGen.Serialization;

/// <summary>
/// Gives a generated record its JSON wherever <see cref="JsonSerializer"/> meets it without a generated context, as in ASP.NET Core, caches and loggers.
/// Generated records are marked with it; a record of one's own that derives from one is to be marked too.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
#if NET
public sealed class ApiJsonConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : JsonConverter<T>
#else
public sealed class ApiJsonConverter<T> : JsonConverter<T>
#endif
    where T : ApiObject
{
    private ApiObjectConverter<T>? _reading;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        _reading ??= new ApiObjectConverter<T>(FindReader(), keepMistyped: false);
        return _reading.Read(ref reader, typeToConvert, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Require.NotNull(writer);
        Require.NotNull(value);
        ApiJson.Write(value, writer, writer.Options);
    }

    /// <summary>The reader of a generated record knows the types that derive from it; a record of somebody's own is read as what it is.</summary>
    private static ApiJsonRead<T> FindReader() => typeof(T).IsAbstract
        ? throw new NotSupportedException($"{typeof(T)} is abstract: read it with the generated context, or read a type that derives from it.")
        : Make().JsonRead as ApiJsonRead<T> ?? (static (ref ApiJsonReader reader) => reader.ReadInto(Make()));

    private static T Make() => Activator.CreateInstance<T>();
}
