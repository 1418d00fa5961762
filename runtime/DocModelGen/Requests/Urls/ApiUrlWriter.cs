using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace DocModelGen.Serialization;

/// <summary>Builds the URL of a request and escapes what goes into it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ApiUrlWriter
{
    private Span<char> _buffer;
    private int _position;
    private char[]? _rented;
    private bool _hasQuery;

    internal ApiUrlWriter(Span<char> initial, bool hasQuery)
    {
        _buffer = initial;
        _hasQuery = hasQuery;
    }

    /// <summary>Writes a query option such as <c>$filter</c>; nothing for <see langword="null"/>.</summary>
    /// <param name="name">The name of the option, unescaped.</param>
    /// <param name="value">Its value, unescaped.</param>
    /// <exception cref="ArgumentException">The value has half a surrogate pair, which no URL can carry.</exception>
    public void WriteOption(string name, string? value)
    {
        if (value is not null)
        {
            WriteOptionName(name);
            WriteValue(name, value);
        }
    }

    /// <summary>
    /// Writes a query option whose value is a list joined by commas; nothing for <see langword="null"/> and for an empty list. A comma inside a value is
    /// escaped (RFC 6570, 3.2.8), but for OData's own options, whose values are expressions: <c>children($select=id,name)</c>.
    /// </summary>
    /// <param name="name">The name of the option, unescaped.</param>
    /// <param name="values">The values, unescaped.</param>
    /// <exception cref="ArgumentException">A value is null, or has half a surrogate pair, which no URL can carry.</exception>
    public void WriteOptions(string name, IReadOnlyList<string>? values)
    {
        if (values is null || values.Count == 0)
        {
            return;
        }

        WriteOptionName(name);
        UrlPart part = name.Length > 0 && name[0] == '$' ? UrlPart.QueryValue : UrlPart.QueryItem;
        for (int i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                WriteLiteral(",");
            }

            WriteValue(name, values[i] ?? throw new ArgumentException($"The list of the query option '{name}' has a null.", name), part);
        }
    }

    /// <summary>Writes a query option such as <c>$top</c>; nothing for <see langword="null"/>.</summary>
    /// <param name="name">The name of the option, unescaped.</param>
    /// <param name="value">Its value.</param>
    public void WriteInt32Option(string name, int? value) => WriteOption(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a query option such as <c>$count</c>; nothing for <see langword="null"/>.</summary>
    /// <param name="name">The name of the option, unescaped.</param>
    /// <param name="value">Its value.</param>
    public void WriteBooleanOption(string name, bool? value) => WriteOption(name, value is null ? null : value.Value ? "true" : "false");

    internal void WriteLiteral(string text)
    {
        Reserve(text.Length);
        text.AsSpan().CopyTo(_buffer.Slice(_position));
        _position += text.Length;
    }

    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    internal void WriteEscaped(string text, UrlPart part)
    {
        if (!TryWriteEscaped(text, part))
        {
            throw new ArgumentException("Half a surrogate pair is in what no URL can carry.", nameof(text));
        }
    }

    /// <returns>False where the text has half a surrogate pair.</returns>
    private bool TryWriteEscaped(string text, UrlPart part)
    {
        bool[] allowed = PercentEncoding.AllowedIn(part);
        Reserve(text.Length);
        foreach (char c in text)
        {
            if (c >= allowed.Length || !allowed[c])
            {
                // Seldom: ids and most options are plain, and were copied as far as this.
                if (PercentEncoding.HasLoneSurrogate(text))
                {
                    return false;
                }

                WriteUtf8(text, allowed);
                return true;
            }
        }

        text.AsSpan().CopyTo(_buffer.Slice(_position));
        _position += text.Length;
        return true;
    }

    internal readonly string Text => _buffer.Slice(0, _position).ToString();

    internal void Dispose()
    {
        char[]? rented = _rented;
        if (rented is not null)
        {
            _rented = null;
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private void WriteValue(string name, string value, UrlPart part = UrlPart.QueryValue)
    {
        // Written as U+FFFD, it would ask for something else than the caller did.
        if (!TryWriteEscaped(value, part))
        {
            throw new ArgumentException($"The query option '{name}' has half a surrogate pair, which no URL can carry.", name);
        }
    }

    private void WriteOptionName(string name)
    {
        WriteLiteral(_hasQuery ? "&" : "?");
        _hasQuery = true;
        WriteEscaped(name, UrlPart.QueryValue);
        WriteLiteral("=");
    }

    private void WriteUtf8(string text, bool[] allowed)
    {
        const string Hex = "0123456789ABCDEF";
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int count = Encoding.UTF8.GetBytes(text, 0, text.Length, utf8, 0);
        Reserve(count * 3);
        Span<char> target = _buffer.Slice(_position);
        int end = 0;
        for (int i = 0; i < count; i++)
        {
            byte value = utf8[i];
            if (value < allowed.Length && allowed[value])
            {
                target[end++] = (char)value;
                continue;
            }

            target[end] = '%';
            target[end + 1] = Hex[value >> 4];
            target[end + 2] = Hex[value & 15];
            end += 3;
        }

        _position += end;
        ArrayPool<byte>.Shared.Return(utf8);
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _position >= count)
        {
            return;
        }

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_position + count, 2 * _buffer.Length));
        _buffer.Slice(0, _position).CopyTo(larger);
        char[]? smaller = _rented;
        _buffer = _rented = larger;
        if (smaller is not null)
        {
            ArrayPool<char>.Shared.Return(smaller);
        }
    }
}
