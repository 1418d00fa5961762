using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>
    /// Goes to the next documented property of the current object; the first call enters the object. Its value must then be read.
    /// </summary>
    /// <param name="table">The names of the properties.</param>
    /// <param name="property">The index of the property.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">There is no object.</exception>
    internal bool ReadProperty(JsonNameTable table, out int property)
    {
        // The hottest loop of reading: position in a local, one comparison for a name that stands where it is expected.
        ReadOnlySpan<byte> json = _json;
        int position = _position;
        if (position == _valueStart)
        {
            if (!TryEnterObject(table))
            {
                property = -1;
                return false;
            }

            position = _position;
        }
        else
        {
            if ((uint)position < (uint)json.Length && json[position] <= ' ')
            {
                SkipWhiteSpaceRun();
                position = _position;
            }

            if ((uint)position >= (uint)json.Length || json[position] != ',')
            {
                EndObject();
                property = -1;
                return false;
            }

            position++;
            if ((uint)position < (uint)json.Length && json[position] <= ' ')
            {
                _position = position;
                SkipWhiteSpaceRun();
                position = _position;
            }
        }

        _table = table;
        JsonText[] members = table.Members;
        int expected = _expected;
        if ((uint)expected < (uint)members.Length)
        {
            ref readonly JsonText member = ref members[expected];
            int length = member.Length - 1; // without the comma that the writer puts before a name
            if (json.Length - position > length && json.Slice(position, length).SequenceEqual(member.Padded.AsSpan(1, length)))
            {
                position += length;
                if (json[position] <= ' ')
                {
                    _position = position;
                    SkipWhiteSpaceRun();
                    position = _position;
                }

                if (_keptDocumented)
                {
                    _kept!.Remove(table[expected]);
                }

                _expected = expected + 1;
                _position = _valueStart = position;
                _property = property = expected;
                return true;
            }
        }

        _position = position;
        return ReadUnexpectedProperty(table, out property);
    }

    /// <summary>Reads what stands in the place of an object without being one, <c>null</c> above all, and keeps it as additional data.</summary>
    /// <returns>Whether there is no object to read.</returns>
    internal bool ReadNull()
    {
        if (Peek() == '{')
        {
            return false;
        }

        if (KeepNull())
        {
            return true;
        }

        if (!_keepsMistyped)
        {
            return false;
        }

        KeepValueAt(_position);
        return true;
    }

    /// <summary>
    /// Finds the <c>@odata.type</c> of the coming object, wherever it stands in it, without reading anything.
    /// </summary>
    /// <param name="table">Type names without <c>#</c>.</param>
    /// <returns>The index of the type, or -1.</returns>
    public int PeekType(JsonNameTable table)
    {
        JsonScanner scanner = new(_json, _position, _maxDepth - _depth);
        while (scanner.NextMember())
        {
            if (scanner.HasName("@odata.type"u8))
            {
                ReadOnlySpan<byte> type = scanner.UnescapedStringValue;
                return table.Find(!type.IsEmpty && type[0] == '#' ? type.Slice(1) : type);
            }
        }

        return -1;
    }

    /// <summary>Reads an object that may stand in an envelope <c>{"value": {...}}</c>, as OData functions and actions answer.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="read">Reads the object.</param>
    /// <returns>The object.</returns>
    public T ReadEnvelope<T>(ApiJsonRead<T> read)
    {
        JsonScanner scanner = new(_json, _position, _maxDepth - _depth);
        int value = -1;
        while (scanner.NextMember())
        {
            if (scanner.Name.SequenceEqual("value"u8) && scanner.ValueStartsWith((byte)'{'))
            {
                value = scanner.ValueStart;
            }
            else if (scanner.Name.IsEmpty || scanner.Name[0] != '@')
            {
                return read(ref this);
            }
        }

        if (value < 0 || !scanner.Completed)
        {
            return read(ref this);
        }

        CheckPassedOver(scanner.Position);
        _position = _valueStart = value;
        Enter();
        T result = read(ref this);
        _depth--;
        _position = scanner.Position;
        return result;
    }

    /// <summary>Holds what is passed over for its annotations to what is required of all that is read.</summary>
    private readonly void CheckPassedOver(int end)
    {
        try
        {
            Utf8JsonReader reader = ReaderOfValue();
            reader.Read();
            reader.Skip();
        }
        catch (JsonException)
        {
            ThrowMalformed();
        }

        if (!JsonUnicode.IsValid(_json.Slice(_position, end - _position)))
        {
            throw MakeException(InvalidUnicode);
        }
    }

    private bool TryEnterObject(JsonNameTable table)
    {
        if (Peek() != '{')
        {
            _property = _objects == 0 ? -1 : _property;
            if (_observer is not null)
            {
                NoteRefused();
            }

            throw WrongKind(table.TypeName ?? "an object");
        }

        Enter();
        if (_objects > 0)
        {
            Push();
        }

        _objects++;
        _expected = 0;
        _kept = null;
        _keptDocumented = false;
        _position++;
        SkipWhiteSpace();
        if (Peek() == '}')
        {
            EndObject();
            return false;
        }

        return true;
    }

    private void EndObject()
    {
        if (Peek() != '}')
        {
            ThrowMalformed();
        }

        _position++;
        _depth--;
        _keptByEnded = _kept is { Count: > 0 } ? _kept : null;
        if (--_objects > 0)
        {
            ref Frame frame = ref _frames![_objects - 1];
            _expected = frame.Expected;
            _kept = frame.Kept;
            _keptDocumented = frame.KeptDocumented;
        }
    }

    private void Push()
    {
        if (_frames is null || _objects > _frames.Length)
        {
            GrowFrames();
        }

        ref Frame frame = ref _frames![_objects - 1];
        frame.Expected = _expected;
        frame.Kept = _kept;
        frame.KeptDocumented = _keptDocumented;
    }

    /// <summary>By what is read, not by what options allow.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowFrames()
    {
        const int First = 16;
        Frame[]? smaller = _frames;
        Frame[] larger = ArrayPool<Frame>.Shared.Rent(smaller is null ? First : 2 * smaller.Length);
        _frames = larger;
        if (smaller is not null)
        {
            Array.Copy(smaller, larger, smaller.Length);
            ArrayPool<Frame>.Shared.Return(smaller, clearArray: true);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadUnexpectedProperty(JsonNameTable table, out int property)
    {
        while (true)
        {
            if (Peek() != '"')
            {
                ThrowMalformed();
            }

            ReadOnlySpan<byte> name = TakeText(out string? unescaped);
            SkipWhiteSpace();
            if (Peek() != ':')
            {
                ThrowMalformed();
            }

            _position++;
            SkipWhiteSpace();
            _valueStart = _position;
            property = _property = table.Find(name);
            if (property >= 0)
            {
                if (_keptDocumented)
                {
                    _kept!.Remove(table[property]);
                }

                _expected = property + 1;
                return true;
            }

            string unknown = unescaped ?? Utf8Text.ToString(name, ref this);
            JsonElement value = ParseElement();
            Keep(unknown, value);
            if (_observer is not null)
            {
                NoteUndocumented(table, name, unknown, value);
            }

            SkipWhiteSpace();
            if (Peek() != ',')
            {
                EndObject();
                return false;
            }

            _position++;
            SkipWhiteSpace();
        }
    }
}
