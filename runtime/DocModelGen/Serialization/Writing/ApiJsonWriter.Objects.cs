using System.Collections.Generic;
using System.Text.Json;

namespace DocModelGen.Serialization;

internal ref partial struct ApiJsonWriter
{
    /// <summary>Starts the object that is written.</summary>
    /// <param name="table">The names of its properties.</param>
    /// <param name="additionalData">What to write besides them.</param>
    public void WriteStartObject(JsonNameTable table, IDictionary<string, JsonElement>? additionalData)
    {
        _table = table;
        _members = table.Members;
        _additionalData = additionalData;
        _objectStart = _position;
        _separator = (byte)'{';
    }

    /// <summary>Ends the object, after its additional data.</summary>
    public void WriteEndObject()
    {
        if (_additionalData is { Count: > 0 } additionalData)
        {
            WriteAdditionalData(additionalData);
        }

        Reserve(2);
        if (_separator == (byte)'{')
        {
            _buffer[_position++] = (byte)'{';
        }

        _buffer[_position++] = (byte)'}';
        _separator = (byte)',';
    }

    /// <summary>Writes an object.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The object.</param>
    public void WriteObject(int property, ApiObject? value)
    {
        if (value is not null)
        {
            WriteName(property, 2);
            WriteNested(value);
        }
    }

    /// <summary>Writes an array of objects.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="values">The objects.</param>
    public void WriteObjects(int property, IReadOnlyList<ApiObject>? values)
    {
        if (values is null || TryWriteKept(property, values))
        {
            return;
        }

        WriteStartArray(property);
        for (int i = 0; i < values.Count; i++)
        {
            WriteElementSeparator(i);
            if (values[i] is { } value)
            {
                WriteNested(value);
            }
            else
            {
                WriteRaw("null"u8);
            }
        }

        WriteEndArray();
    }

    /// <summary>Writes a list of lists or a map.</summary>
    public void WriteValueOf<T>(int property, T? value, JsonValueType<T> type)
        where T : class
    {
        if (value is not null && !TryWriteKept(property, value))
        {
            WriteName(property, 2);
            type.Write(ref this, value);
            _separator = (byte)',';
        }
    }

    public void WriteArray<T>(IReadOnlyList<T> values, JsonValueType<T> type)
    {
        WriteByte((byte)'[');
        for (int i = 0; i < values.Count; i++)
        {
            WriteElementSeparator(i);
            WriteItem(values[i], type);
        }

        WriteByte((byte)']');
    }

    public void WriteMap<T>(IReadOnlyDictionary<string, T> values, JsonValueType<T> type)
    {
        WriteByte((byte)'{');
        int index = 0;
        foreach (KeyValuePair<string, T> pair in values)
        {
            WriteElementSeparator(index++);
            WriteStringValue(pair.Key);
            WriteByte((byte)':');
            WriteItem(pair.Value, type);
        }

        WriteByte((byte)'}');
    }

    private void WriteItem<T>(T value, JsonValueType<T> type)
    {
        if (value is null)
        {
            WriteRaw("null"u8);
        }
        else
        {
            type.Write(ref this, value);
        }
    }

    /// <summary>Writes the value that a document consists of.</summary>
    public void WriteRoot(ApiObject value)
    {
        _depth++;
        WriteProperties(value);
        _depth--;
    }

    /// <summary>Writes an object inside another, whose state is kept here meanwhile.</summary>
    public void WriteNested(ApiObject value)
    {
        if (++_depth > MaxDepth)
        {
            throw new JsonException($"The object of type {value.GetType()} is nested deeper than {MaxDepth} levels, or in itself.");
        }

        JsonNameTable table = _table;
        IDictionary<string, JsonElement>? additionalData = _additionalData;
        int objectStart = _objectStart;
        WriteProperties(value);
        _table = table;
        _members = table.Members;
        _additionalData = additionalData;
        _objectStart = objectStart;
        _separator = (byte)',';
        _depth--;
    }

    private void WriteStartArray(int property)
    {
        WriteName(property, 2);
        _buffer[_position++] = (byte)'[';
    }

    private void WriteElementSeparator(int index)
    {
        if (index > 0)
        {
            WriteByte((byte)',');
        }
    }

    private void WriteEndArray()
    {
        WriteByte((byte)']');
        _separator = (byte)',';
    }

    private void WriteAdditionalData(IDictionary<string, JsonElement> additionalData)
    {
        int end = _position;
        foreach (KeyValuePair<string, JsonElement> pair in additionalData)
        {
            int property = _table.Find(pair.Key);
            if (pair.Value.ValueKind == JsonValueKind.Undefined || (property >= 0 && HasWritten(property, end)))
            {
                continue;
            }

            WriteByte(_separator);
            _separator = (byte)',';
            WriteStringValue(pair.Key);
            WriteByte((byte)':');
            WriteElementValue(pair.Value);
        }
    }

    /// <summary>
    /// Whether the current object already has the property. Looking at the output keeps the usual case, no additional data, free of book-keeping.
    /// </summary>
    private readonly bool HasWritten(int property, int end)
    {
        if (_separator == (byte)'{')
        {
            return false;
        }

        Utf8JsonReader reader = new(_buffer.Slice(_objectStart, end - _objectStart), isFinalBlock: false, default);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(_table[property]))
            {
                return true;
            }

            if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }
}
