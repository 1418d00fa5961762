using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    /// <summary>An exception about the current position, with its path.</summary>
    internal readonly JsonException MakeException(string message, Exception? inner = null) =>
        JsonFault.At(_json, _position, message, inner);

    [DoesNotReturn]
    private readonly void ThrowWrongKind(string documented)
    {
        string found = JsonFault.KindOf(Peek());
        if (found.Length == 0)
        {
            ThrowMalformed();
        }

        throw MakeException($"{Subject()} is documented as {documented}, but the JSON has {found}.");
    }

    [DoesNotReturn]
    private readonly void ThrowUnreadable() => throw MakeException("The value has no place in its documented type.");

    [DoesNotReturn]
    private readonly void ThrowTooDeep() => throw MakeException($"The JSON is nested deeper than {_maxDepth} levels.");

    [DoesNotReturn]
    private readonly void ThrowMalformed() => throw JsonFault.Malformed(_json, _position, _maxDepth);

    private readonly string Subject() => _property >= 0
        ? $"The property '{_table[_property]}'{(_table.TypeName is { } type ? $" of {type}" : string.Empty)}"
        : "The value";
}
