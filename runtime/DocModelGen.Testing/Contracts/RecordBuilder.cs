using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Xml;

namespace DocModelGen.Testing.Contracts;

/// <summary>Makes a request record of the texts of an example, as its user makes it of values.</summary>
internal static class RecordBuilder
{
    /// <summary>
    /// Null where no way into the record takes these arguments, or a value is none of the parameter's type. Several templates may take the same
    /// arguments: the one that the example follows is meant.
    /// </summary>
    public static ApiRequest? Build(RequestRecord record, string template, IReadOnlyDictionary<string, string> arguments, object? body)
    {
        foreach (MethodBase factory in record.Factories)
        {
            ParameterInfo[] parameters = factory.GetParameters();
            if (parameters.Length == arguments.Count + (body is null ? 0 : 1)
                && parameters.Count(parameter => arguments.ContainsKey(parameter.Name!)) == arguments.Count
                && TryConvert(parameters, arguments, body, out object?[] values)
                && (factory is ConstructorInfo constructor ? constructor.Invoke(values) : factory.Invoke(null, values)) is ApiRequest request
                && request.Template == template)
            {
                return request;
            }
        }

        return null;
    }

    /// <summary>Sets the property that stands for a query option or header; false where there is none that takes the value.</summary>
    public static bool TrySet(ApiRequest request, string wireName, string value)
    {
        if (FindProperty(request, wireName) is not { } property || Convert(value, property.PropertyType) is not { } converted)
        {
            return false;
        }

        property.SetValue(request, converted);
        return true;
    }

    /// <summary>By the wire name without what no C# name has; an option that is called like another member has a word behind its name.</summary>
    private static PropertyInfo? FindProperty(ApiRequest request, string wireName)
    {
        string name = string.Concat(wireName.Where(char.IsLetterOrDigit));
        PropertyInfo[] properties = Array.FindAll(
            request.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), static property => property.CanWrite);
        return Find(name) ?? Find(name + "Option") ?? Find(name + "Header");

        PropertyInfo? Find(string name) => Array.Find(properties, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool TryConvert(ParameterInfo[] parameters, IReadOnlyDictionary<string, string> arguments, object? body, out object?[] values)
    {
        values = Array.ConvertAll(parameters, parameter =>
            arguments.TryGetValue(parameter.Name!, out string? text) ? Convert(text, parameter.ParameterType)
            : parameter.ParameterType.IsInstanceOfType(body) ? body
            : null);
        return Array.TrueForAll(values, static value => value is not null);
    }

    /// <summary>A list, as options write it and as functions do: <c>a,b</c> and <c>['a','b']</c>.</summary>
    private static Array? ConvertList(string text, Type item)
    {
        bool isLiteral = text.StartsWith('[') && text.EndsWith(']');
        string[] texts = isLiteral ? ListLiteral.Split(text[1..^1]) : text.Split(',');
        Array values = Array.CreateInstance(item, texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            if (Convert(texts[i], item) is not { } value)
            {
                return null;
            }

            values.SetValue(value, i);
        }

        return values;
    }

    private static TimeSpan? ConvertDuration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static object? Convert(string text, Type type)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return ConvertList(text, type.GetGenericArguments()[0]);
        }

        if (type == typeof(TimeSpan) || type == typeof(TimeSpan?))
        {
            return ConvertDuration(text);
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
