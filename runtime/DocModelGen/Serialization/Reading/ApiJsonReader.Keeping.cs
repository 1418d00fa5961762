using System;
using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>Reads a value without a documented type.</summary>
    /// <returns>The value, or <see langword="null"/> for null.</returns>
    public JsonElement? ReadElement() => KeepNull() ? null : ParseElement();

    /// <summary>Reads a value of any kind as its JSON, or <see langword="null"/> for null.</summary>
    internal byte[]? ReadJson()
    {
        if (KeepNull())
        {
            return null;
        }

        int start = _position;
        Skip();
        return _json.Slice(start, _position - start).ToArray();
    }

    /// <summary>Keeps <c>null</c>, if that is the value, as additional data.</summary>
    private bool KeepNull()
    {
        if (!TryTakeNull())
        {
            return false;
        }

        Keep(JsonConstants.Null);
        if (_observer is not null && _table.IsNeverNull(_property))
        {
            NoteContradiction((byte)'n', JsonConstants.Null);
        }

        return true;
    }

    /// <summary>Keeps the value of the current property for additional data.</summary>
    private void Keep(JsonElement element)
    {
        if (_property >= 0)
        {
            Keep(_table[_property], element);
            _keptDocumented = true;
        }
    }

    private void Keep(string name, JsonElement element) =>
        (_kept ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = element;

    /// <summary>Keeps a value that has no place in its C# type: lenient, since the service may move.</summary>
    private void KeepValueAt(int start)
    {
        _position = start;
        if (_property < 0)
        {
            ThrowUnreadable();
        }

        KeepPartial(start);
    }

    /// <summary>Keeps what is no member of an enumeration, or one in another case.</summary>
    private void KeepMember(JsonEnumTable table, int start)
    {
        _position = start;
        if (_property < 0)
        {
            ThrowUnreadable();
        }

        JsonElement value = ParseElement();
        Keep(value);
        if (_observer is not null)
        {
            NoteMember(table, start, value);
        }
    }

    /// <summary>Keeps a value of which the property has a part, or nothing.</summary>
    private void KeepPartial(int start)
    {
        _position = start;
        JsonElement value = ParseElement();
        Keep(value);
        if (_observer is not null && _property >= 0)
        {
            NoteContradiction(_json[start], value);
        }
    }

    internal bool TryTakeElement(out JsonElement value)
    {
        value = ParseElement();
        return true;
    }

    private JsonElement ParseElement()
    {
        if (TryTakeNull())
        {
            return JsonConstants.Null;
        }

        JsonElement element;
        int start = _position;
        try
        {
            Utf8JsonReader reader = ReaderOfValue();
            element = JsonElement.ParseValue(ref reader);
            _position += (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            ThrowMalformed();
            throw;
        }

        RequireUnicode(start);
        return element;
    }

    /// <summary>Refuses what was passed over since then if it has text that a string cannot hold, as is refused where a string is read.</summary>
    private readonly void RequireUnicode(int start)
    {
        if (!JsonUnicode.IsValid(_json.Slice(start, _position - start)))
        {
            throw JsonFault.At(_json, start, InvalidUnicode, inner: null);
        }
    }

    /// <summary>Depth is bounded for the document as a whole, so what a value may use is what is left of it.</summary>
    private readonly Utf8JsonReader ReaderOfValue()
    {
        int left = _maxDepth - _depth;
        if (left <= 0 && Peek() is (byte)'{' or (byte)'[')
        {
            ThrowTooDeep();
        }

        return new(_json.Slice(_position), new JsonReaderOptions { MaxDepth = Math.Max(1, left) });
    }
}
