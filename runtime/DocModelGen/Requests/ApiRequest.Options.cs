using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http.Headers;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <content>
/// Query options and headers are kept here by wire name, where generated properties look them up: compared with a field of the record
/// each, that spares the user's compiler two thirds of an option, and the assembly half a megabyte for two thousand requests.
/// </content>
public abstract partial record ApiRequest
{
    private KeyValuePair<string, object>[] _options = RequestValues.None;
    private KeyValuePair<string, object>[] _headers = RequestValues.None;

    /// <summary>Gets a query option that <see cref="SetOption"/> has set.</summary>
    /// <param name="name">Its wire name, such as <c>$top</c>.</param>
    /// <returns>The value, or <see langword="null"/> where it is not set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? GetOption(string name) => RequestValues.Get(_options, name);

    /// <summary>
    /// Sets a query option, which <see cref="WriteQuery"/> writes, or an argument that a call in the template may have; only for <c>init</c> accessors.
    /// </summary>
    /// <param name="name">Its wire name, such as <c>$top</c>.</param>
    /// <param name="value">
    /// A string, a number, a <see cref="bool"/>, a date, time, duration or <see cref="Guid"/>, a list of these (written with commas between), or
    /// <see langword="null"/> for not set.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetOption(string name, object? value)
    {
        Require.NotNull(name);
        _options = RequestValues.With(_options, name, value);
    }

    /// <summary>Gets a header that <see cref="SetHeader"/> has set.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value, or <see langword="null"/> where it is not set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected string? GetHeader(string name) => (string?)RequestValues.Get(_headers, name);

    /// <summary>Sets a header, which <see cref="WriteHeaders"/> or the body adds; only for <c>init</c> accessors.</summary>
    /// <param name="name">
    /// Its name. What stands behind a space tells apart several values of one header, such as two preferences: they are sent together.
    /// </param>
    /// <param name="value">Its value, taken as it is, or <see langword="null"/> for not set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void SetHeader(string name, string? value)
    {
        Require.NotNull(name);
        _headers = RequestValues.With(_headers, name, value);
    }

    /// <summary>Writes the query options that are set, in ordinal order of their names.</summary>
    /// <param name="url">Where to.</param>
    protected virtual void WriteQuery(ref ApiUrlWriter url)
    {
        foreach (KeyValuePair<string, object> option in _options)
        {
            switch (option.Value)
            {
                case not null when _route.IsOptional(option.Key):
                    break;
                case IReadOnlyList<string> list:
                    url.WriteOptions(option.Key, list);
                    break;
                case IEnumerable list and not string:
                    url.WriteOptions(option.Key, [.. list.Cast<object>().Select(item => Format(option.Key, item))]);
                    break;
                default:
                    url.WriteOption(option.Key, Format(option.Key, option.Value));
                    break;
            }
        }
    }

    /// <summary>Adds the documented headers that are set, but for those of the body.</summary>
    /// <param name="headers">Where to.</param>
    protected virtual void WriteHeaders(HttpRequestHeaders headers)
    {
        foreach (KeyValuePair<string, object> header in _headers)
        {
            if (!IsOfContent(header.Key))
            {
                AddHeader(headers, HeaderName(header.Key), (string)header.Value);
            }
        }
    }

    /// <summary>Puts documented headers of the body, such as its media type, in the place of those that it has.</summary>
    /// <exception cref="ArgumentException">A value has a line break, with which it could forge other headers.</exception>
    private void WriteContentHeaders(HttpContentHeaders headers)
    {
        foreach (KeyValuePair<string, object> header in _headers)
        {
            if (IsOfContent(header.Key))
            {
                headers.Remove(header.Key);
                headers.TryAddWithoutValidation(header.Key, CheckHeader(header.Key, (string)header.Value));
            }
        }
    }

    private bool HasContentHeaders => Array.Exists(_headers, static header => IsOfContent(header.Key));

    private static bool IsOfContent(string name) => name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static string HeaderName(string key)
    {
        int space = key.IndexOf(' ');
        return space < 0 ? key : key.Substring(0, space);
    }

    private static string Format(string option, object? value) => value is null
        ? throw new ArgumentException($"The list of the query option '{option}' has a null.", option)
        : UrlValue.Format(value) ?? throw new NotSupportedException($"A query option of type {value.GetType()} has no documented form.");

    private void PrintOptions(StringBuilder builder)
    {
        char before = _route.HasQuery ? '&' : '?';
        foreach (KeyValuePair<string, object> option in _options)
        {
            if (_route.IsOptional(option.Key))
            {
                continue;
            }

            builder.Append(before).Append(option.Key).Append('=').Append(option.Value switch
            {
                bool or byte or short or int or long => UrlValue.Format(option.Value),
                // Lists of names; lists of anything else are ids as likely as not.
                IReadOnlyList<string> list when option.Key is "$select" or "$expand" or "$orderby" => string.Join(",", list),
                string text when option.Key is "$orderby" or "$select" or "$expand" => text,
                _ => "***",
            });
            before = '&';
        }
    }
}
