using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocModelGen.Serialization;

internal ref partial struct ApiJsonWriter
{
    /// <summary>Writes a string.</summary>
    /// <param name="property">The index of the property.</param>
    /// <param name="value">The string; lone surrogates become <c>\uFFFD</c>, as in System.Text.Json.</param>
    public void WriteString(int property, string? value)
    {
        if (value is not null)
        {
            WriteName(property, value.Length + 2);
            WriteReservedString(value);
        }
    }

    public void WriteStringValue(string value)
    {
        Reserve(value.Length + 2);
        WriteReservedString(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteReservedString(string value)
    {
        int length = value.Length;
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        if (!PlainText.TryCopy(value.AsSpan(), target.Slice(1)))
        {
            WriteEscaped(value);
            return;
        }

        target[length + 1] = (byte)'"';
        _position += length + 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(string value)
    {
        _position++;
        Span<char> escaped = stackalloc char[256];
        ReadOnlySpan<char> rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            JavaScriptEncoder.Default.Encode(rest, escaped, out int consumed, out int written);
            Reserve(written + 1);
            Span<byte> target = _buffer.Slice(_position);
            for (int i = 0; i < written; i++)
            {
                target[i] = (byte)escaped[i];
            }

            _position += written;
            rest = rest.Slice(consumed);
        }

        WriteByte((byte)'"');
    }

    public void WriteBinaryValue(byte[] value)
    {
        int size = Base64.GetMaxEncodedToUtf8Length(value.Length);
        Reserve(size + 2);
        Span<byte> target = _buffer.Slice(_position);
        target[0] = (byte)'"';
        Base64.EncodeToUtf8(value, target.Slice(1), out _, out int written);
        target[written + 1] = (byte)'"';
        _position += written + 2;
    }

    public void WriteElementValue(JsonElement value)
    {
#if NET9_0_OR_GREATER
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number)
        {
            WriteRaw(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));
            return;
        }
#endif
        // Through System.Text.Json's own writer: an element may hold white space and other escapes than ours.
        PooledOutput output = new();
        try
        {
            using (Utf8JsonWriter writer = new(output))
            {
                value.WriteTo(writer);
            }

            WriteRaw(output.Written);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("An element holds text that is not valid Unicode, or belongs to a document that is disposed of or empty.", exception);
        }
        finally
        {
            output.Dispose();
        }
    }
}
