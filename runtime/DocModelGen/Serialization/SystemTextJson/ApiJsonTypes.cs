using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DocModelGen.Serialization;

/// <summary>The generated types of one compilation, as a JSON context knows them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiJsonTypes
{
    private readonly Dictionary<Type, JsonTypeFactory> _factories;

    /// <summary>Makes an empty set.</summary>
    /// <param name="count">How many types will be added.</param>
    public ApiJsonTypes(int count) => _factories = new Dictionary<Type, JsonTypeFactory>(count);

    /// <summary>Adds a record, and with it its arrays and lists.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="read">Its reader.</param>
    public void AddObject<T>(ApiJsonRead<T> read)
        where T : ApiObject => _factories[typeof(T)] = new ObjectTypeFactory<T>(read);

    /// <summary>Adds an enum, and with it its nullable form, arrays and lists.</summary>
    /// <typeparam name="TEnum">The enum, whose underlying type is <see cref="int"/>.</typeparam>
    /// <param name="table">Its members.</param>
    public void AddEnum<TEnum>(JsonEnumTable table)
        where TEnum : struct, Enum => _factories[typeof(TEnum)] = new EnumTypeFactory<TEnum>(table);

    internal ApiJsonRead<T>? FindReader<T>()
        where T : ApiObject =>
        _factories.TryGetValue(typeof(T), out JsonTypeFactory? factory) ? ((ObjectTypeFactory<T>)factory).Read : null;

    /// <summary>The contract of a type, or <see langword="null"/> if it is none of ours.</summary>
    internal JsonTypeInfo? Create(Type type, JsonSerializerOptions options, bool keepMistyped)
    {
        if (_factories.TryGetValue(type, out JsonTypeFactory? factory))
        {
            return factory.Create(options, keepMistyped);
        }

        Type? element = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GenericTypeArguments.Length == 1 ? type.GenericTypeArguments[0]
            : null;
        return element is not null && _factories.TryGetValue(element, out factory) ? factory.CreateAround(type, options) : null;
    }
}
