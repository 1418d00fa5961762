using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DocModelGen.Serialization;

public ref partial struct ApiJsonReader
{
    internal const string InvalidUnicode = "The JSON holds text that is not valid Unicode.";

    /// <summary>An exception about the current position, with its path.</summary>
    internal readonly JsonException MakeException(string message, Exception? inner = null) =>
        JsonFault.At(_json, _position, message, inner);

    /// <summary>Refuses a value of another JSON kind than is documented, unless such values are to be kept or it is an item of a list.</summary>
    private void RefuseKind(string documented)
    {
        if (!_inItems && (!_keepsMistyped || _property < 0))
        {
            if (_observer is not null)
            {
                NoteRefused();
            }

            throw WrongKind(documented);
        }
    }

    /// <summary>For a record that the project declares abstract: no object is of it alone.</summary>
    /// <param name="typeName">The record's documented name.</param>
    /// <returns>What to throw where the JSON names no type that derives from the record.</returns>
    public readonly Exception NotDerived(string typeName)
    {
        if (_observer is not null)
        {
            NoteUnknownType(typeName);
        }

        return MakeException($"{typeName} is abstract in this project, and the JSON's @odata.type names no type that derives from it.");
    }

    private readonly JsonException WrongKind(string documented)
    {
        string found = JsonFault.KindOf(Peek());
        return found.Length == 0
            ? JsonFault.Malformed(_json, _position, _maxDepth)
            : MakeException($"{Subject()} is documented as {documented}, but the JSON has {found}.");
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
