using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using DocModelGen.Runtime.Tests.Serialization;
using DocModelGen.Serialization;

namespace DocModelGen.Fuzzing.Json;

/// <summary>Makes documents: right ones with other values, and others with bytes changed.</summary>
internal sealed class JsonMutator
{
    private const int Seeds = 400;
    private const string Bytes = "{}[],:\"\\ntfu0195-.eE+ \t\n\r/aA\0\u007f\u00ff\u00c3\u00ed\u00a0";

    private readonly string[] _names;
    private readonly byte[][] _documents;

    public JsonMutator(int seed)
    {
        var random = new Random(seed);
        _documents = [.. Enumerable.Range(0, Seeds).Select(_ => ApiJson.ToUtf8Bytes(RandomObjects.Make(random, depth: random.Next(3) == 0 ? 1 : 0)))];
        _names = [.. _documents.SelectMany(static document => JsonNode.Parse(document)!.AsObject().Select(static pair => pair.Key)).Distinct(StringComparer.Ordinal)];
    }

    public byte[] Next(Random random)
    {
        byte[] document = random.Next(10) == 0 ? _documents[random.Next(_documents.Length)] : Encoding.UTF8.GetBytes(Compose(random, depth: 0));
        int changes = random.Next(3) == 0 ? random.Next(4) : 0;
        for (; changes > 0 && document.Length > 0; changes--)
        {
            document = Change(document, random);
        }

        return document;
    }

    /// <summary>An object of few properties, each with any value.</summary>
    private string Compose(Random random, int depth)
    {
        var text = new StringBuilder("{");
        int count = random.Next(6);
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Space(random));
            text.Append(Name(random)).Append(Space(random)).Append(':').Append(Space(random)).Append(Value(random, depth)).Append(Space(random));
        }

        return text.Append('}').ToString();
    }

    private string Name(Random random)
    {
        string name = random.Next(8) == 0 ? ScalarText.Next(random).Trim('"') : _names[random.Next(_names.Length)];
        if (name.Length > 0 && random.Next(16) == 0)
        {
            int at = random.Next(name.Length);
            name = $"{name[..at]}\\u{(int)name[at]:x4}{name[(at + 1)..]}";
        }

        return $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";
    }

    private string Value(Random random, int depth) => random.Next(depth < 3 ? 8 : 5) switch
    {
        5 => Compose(random, depth + 1),
        6 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Space(random) + Value(random, depth + 1))) + "]",
        7 => "{" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(i => $"\"{i}\":" + Value(random, depth + 1))) + "}",
        _ => ScalarText.Next(random),
    };

    private static string Space(Random random) => random.Next(10) switch { 0 => " ", 1 => "\n", 2 => "\t \r\n", _ => "" };

    private byte[] Change(byte[] document, Random random)
    {
        int at = random.Next(document.Length);
        int length = random.Next(Math.Min(24, document.Length - at) + 1);
        byte[] piece = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (byte)Bytes[random.Next(Bytes.Length)])];
        return random.Next(7) switch
        {
            0 => [.. document[..at], piece[0], .. document[(at + 1)..]],
            1 => [.. document[..at], .. piece, .. document[at..]],
            2 => [.. document[..at], .. document[(at + length)..]],
            3 => [.. document[..(at + length)], .. document[at..]],
            4 => document[..at],
            5 => Nest(document, at, random),
            _ => Splice(document, at, random),
        };
    }

    /// <summary>Deeper than is allowed, now and then.</summary>
    private static byte[] Nest(byte[] document, int at, Random random)
    {
        int depth = random.Next(4) == 0 ? random.Next(58, 70) : random.Next(4);
        string open = random.Next(2) == 0 ? "[" : "{\"nested\":";
        string close = open == "[" ? "]" : "}";
        return [.. document[..at], .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth))), .. document[at..]];
    }

    private byte[] Splice(byte[] document, int at, Random random)
    {
        byte[] other = _documents[random.Next(_documents.Length)];
        int from = random.Next(other.Length);
        return [.. document[..at], .. other[from..Math.Min(other.Length, from + random.Next(60))], .. document[at..]];
    }
}
