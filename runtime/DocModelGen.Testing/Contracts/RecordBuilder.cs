using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace DocModelGen.Testing.Contracts;

/// <summary>Makes a request record of the texts of an example, as its user makes it of values.</summary>
internal static class RecordBuilder
{
    /// <summary>Null where no way into the record takes these arguments, or a value is none of the parameter's type.</summary>
    public static ApiRequest? Build(RequestRecord record, IReadOnlyDictionary<string, string> arguments, object? body)
    {
        foreach (MethodBase factory in record.Factories)
        {
            ParameterInfo[] parameters = factory.GetParameters();
            if (parameters.Length == arguments.Count + (body is null ? 0 : 1)
                && parameters.Count(parameter => arguments.ContainsKey(parameter.Name!)) == arguments.Count
                && TryConvert(parameters, arguments, body, out object?[] values))
            {
                return (ApiRequest?)(factory is ConstructorInfo constructor ? constructor.Invoke(values) : factory.Invoke(null, values));
            }
        }

        return null;
    }

    /// <summary>Sets the property that stands for a query option or header; false where there is none that takes the value.</summary>
    public static bool TrySet(ApiRequest request, string wireName, string value)
    {
        string name = wireName.TrimStart('$').Replace("-", "");
        PropertyInfo? property = request.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .FirstOrDefault(property => property.CanWrite && property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        object? converted = property is null ? null
            : property.PropertyType.IsAssignableFrom(typeof(string[])) && property.PropertyType != typeof(object) ? value.Split(',')
            : Convert(value, property.PropertyType);
        if (converted is not null)
        {
            property!.SetValue(request, converted);
        }

        return converted is not null;
    }

    private static bool TryConvert(ParameterInfo[] parameters, IReadOnlyDictionary<string, string> arguments, object? body, out object?[] values)
    {
        values = Array.ConvertAll(parameters, parameter => arguments.TryGetValue(parameter.Name!, out string? text) ? Convert(text, parameter.ParameterType) : body);
        return Array.TrueForAll(values, static value => value is not null);
    }

    private static object? Convert(string text, Type type)
    {
        if (type == typeof(string))
        {
            return text;
        }

        try
        {
            return TypeDescriptor.GetConverter(type) is { } converter && converter.CanConvertFrom(typeof(string))
                ? converter.ConvertFromString(context: null, CultureInfo.InvariantCulture, text)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
