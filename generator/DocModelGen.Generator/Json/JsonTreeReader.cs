using System.Collections.Generic;

namespace DocModelGen.Generator.Json;

/// <summary>Recursive descent over JSON; stops at the first error, which <see cref="Error"/> then holds.</summary>
internal sealed partial class JsonTreeReader(string text)
{
    /// <summary>Deeper than any example; far from the end of the stack.</summary>
    private const int MaxDepth = 128;

    private int _position;
    private int _depth;

    public JsonError? Error { get; private set; }

    public JsonNode? ReadDocument()
    {
        JsonNode? root = ReadValue();
        if (root is null)
        {
            return null;
        }

        SkipTrivia();
        if (Error is null && _position < text.Length)
        {
            Fail(_position, "text follows the JSON value");
        }

        return Error is null ? root : null;
    }

    private JsonNode? ReadValue()
    {
        SkipTrivia();
        return Peek() switch
        {
            '{' => ReadNested(JsonKind.Object),
            '[' => ReadNested(JsonKind.Array),
            '"' => ReadStringNode(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            't' => ReadWord("true", JsonKind.True),
            'f' => ReadWord("false", JsonKind.False),
            'n' => ReadWord("null", JsonKind.Null),
            '\0' when _position >= text.Length => Fail(_position, "the text ends where a value is expected"),
            char other => Fail(_position, "'" + other + "' stands where a value is expected"),
        };
    }

    private JsonNode? ReadNested(JsonKind kind)
    {
        if (++_depth > MaxDepth)
        {
            return Fail(_position, "values are nested too deeply");
        }

        JsonNode? node = kind == JsonKind.Object ? ReadObject() : ReadArray();
        _depth--;
        return node;
    }

    private JsonNode? ReadObject()
    {
        var node = new JsonNode(JsonKind.Object, _position++);
        var members = new List<JsonMember>();
        while (MoveToElement('}', isFirst: members.Count == 0) && ReadMember() is { } member)
        {
            members.Add(member);
        }

        node.Members = members;
        return Finish(node);
    }

    private JsonMember? ReadMember()
    {
        int start = _position;
        if (Peek() != '"')
        {
            Fail(start, start < text.Length ? "'" + text[start] + "' stands where a property name is expected" : "the text ends inside an object");
            return null;
        }

        if (ReadString() is not { } name)
        {
            return null;
        }

        int length = _position - start;
        SkipTrivia();
        if (Peek() != ':')
        {
            Fail(_position, "':' is missing after the property name '" + name + "'");
            return null;
        }

        _position++;
        return ReadValue() is { } value ? new JsonMember(name, start, length, value) : null;
    }

    private JsonNode? ReadArray()
    {
        var node = new JsonNode(JsonKind.Array, _position++);
        var items = new List<JsonNode>();
        while (MoveToElement(']', isFirst: items.Count == 0) && ReadValue() is { } item)
        {
            items.Add(item);
        }

        node.Items = items;
        return Finish(node);
    }

    /// <summary>True where another element follows; false behind the closing bracket or at an error.</summary>
    private bool MoveToElement(char close, bool isFirst)
    {
        SkipTrivia();
        if (!isFirst && Peek() == ',')
        {
            _position++;
            SkipTrivia();
        }
        else if (!isFirst && Peek() != close)
        {
            Fail(_position, "',' or '" + close + "' is missing");
        }

        if (Error is null && Peek() == close)
        {
            _position++;
            return false;
        }

        return Error is null;
    }

    private JsonNode? Finish(JsonNode node)
    {
        node.Length = _position - node.Start;
        return Error is null ? node : null;
    }
}
