using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DocModelGen.Serialization;

/// <summary>Makes System.Text.Json's contracts for one type and what is commonly built around it.</summary>
internal abstract class JsonTypeFactory
{
    public abstract JsonTypeInfo Create(JsonSerializerOptions options, bool keepMistyped);

    /// <summary>The contract of an array, list or nullable of the type, or <see langword="null"/>.</summary>
    public abstract JsonTypeInfo? CreateAround(Type type, JsonSerializerOptions options);

    protected static JsonTypeInfo? CreateCollection<T>(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(T[]))
        {
            return JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());
        }

        if (type == typeof(List<T>))
        {
            return JsonMetadataServices.CreateListInfo<List<T>, T>(
                options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });
        }

        return type == typeof(IReadOnlyList<T>) ? CreateInterface<IReadOnlyList<T>, T>(options)
            : type == typeof(IEnumerable<T>) ? CreateInterface<IEnumerable<T>, T>(options)
            : type == typeof(IReadOnlyCollection<T>) ? CreateInterface<IReadOnlyCollection<T>, T>(options)
            : null;
    }

    private static JsonTypeInfo<TCollection> CreateInterface<TCollection, T>(JsonSerializerOptions options)
        where TCollection : IEnumerable<T> =>
        JsonMetadataServices.CreateIEnumerableInfo<TCollection, T>(options, new JsonCollectionInfoValues<TCollection>());
}

internal sealed class ObjectTypeFactory<T>(ApiJsonRead<T> read) : JsonTypeFactory
    where T : ApiObject
{
    public ApiJsonRead<T> Read { get; } = read;

    public override JsonTypeInfo Create(JsonSerializerOptions options, bool keepMistyped) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ApiObjectConverter<T>(Read, keepMistyped));

    public override JsonTypeInfo? CreateAround(Type type, JsonSerializerOptions options) => CreateCollection<T>(type, options);
}

internal sealed class EnumTypeFactory<TEnum>(JsonEnumTable table) : JsonTypeFactory
    where TEnum : struct, Enum
{
    public override JsonTypeInfo Create(JsonSerializerOptions options, bool keepMistyped) =>
        JsonMetadataServices.CreateValueInfo<TEnum>(options, new ApiEnumConverter<TEnum>(table));

    public override JsonTypeInfo? CreateAround(Type type, JsonSerializerOptions options)
    {
        if (type != typeof(TEnum?))
        {
            return CreateCollection<TEnum>(type, options);
        }

        JsonConverter<TEnum?> nullable = JsonMetadataServices.GetNullableConverter<TEnum>(options);
        return JsonMetadataServices.CreateValueInfo<TEnum?>(options, nullable);
    }
}
