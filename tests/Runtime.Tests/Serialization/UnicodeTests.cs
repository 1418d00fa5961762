using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>Text that no string can hold is refused wherever it stands and on whichever way the JSON comes.</summary>
public sealed class UnicodeTests
{
    private const string HalfPair = "\\ud83d";
    private const string Reversed = "\\ude00\\ud83d";
    private const string Latin = "\u00e9";

    public static TheoryData<string, string> Places
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string text in (string[])[HalfPair, HalfPair + "x", "\\uD83D\\u0041", Reversed, Latin, "a\\\\" + HalfPair])
            {
                foreach (string place in (string[])[
                    """{"aString":"*"}""", """{"manyString":["*"]}""", """{"unknown":"*"}""", """{"*":1}""", """{"unknown":{"*":1}}""",
                    """{"unknown":[{"a":["*"]}]}""", """{"aElement":"*"}""", """{"aElement":{"a":"*"}}""", """{"manyElement":[1,"*"]}""",
                    """{"anEnum":"*"}""", """{"aGuid":"*"}""", """{"aDateTimeOffset":"*"}""", """{"aDuration":"*"}""", """{"aBinary":"*"}""",
                    """{"manyEnum":["installed","*"]}""", """{"manyGuid":["*"]}""", """{"nested":{"unknown":"*"}}""", """{"manyNested":[{"unknown":"*"}]}""",
                    """{"manyNested":[null,"*"]}"""])
                {
                    data.Add(place, text);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public async Task Text_that_is_no_Unicode_is_refused_on_every_way(string place, string text)
    {
        // One byte for é, which is not UTF-8.
        byte[] json = Encoding.Latin1.GetBytes(place.Replace("*", text, StringComparison.Ordinal));

        Assert.Throws<JsonException>(() => FixtureJsonContext.Default.Read<Everything>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, FixtureJsonContext.Default.Everything));
        Assert.Throws<JsonException>(() => ReadInPieces(json));
        using MemoryStream stream = new(json);
        JsonSerializerOptions small = new(FixtureJsonContext.Default.Options) { DefaultBufferSize = 1 };
        await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<Everything>(stream, small));
    }

    [Fact]
    public void Text_with_whole_pairs_is_read_and_written_back()
    {
        const string Wire = """{"aString":"\uD83D\uDE00","aElement":{"\uD83D\uDE00":"\\ud83d\uD83D\uDE00"},"x\uD83D\uDE00":["\uD83D\uDE00","\u0000"]}""";

        Everything value = Json.Read<Everything>(Wire);

        Assert.Equal("\U0001F600", value.AString);
        Assert.Equal("\\ud83d\U0001F600", value.AElement!.Value.GetProperty("\U0001F600").GetString());
        Assert.Equal(Wire, Json.Write(value));
        Assert.Equal(value, ReadInPieces(Encoding.UTF8.GetBytes(Wire)));
        Assert.Contains("\\uD83D\\uDE00", value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_in_pieces_is_read_as_in_one()
    {
        Random random = new(14);
        for (int i = 0; i < 50; i++)
        {
            byte[] json = Encoding.UTF8.GetBytes(Json.Write(RandomObjects.Make(random, depth: 2)));

            Assert.Equal(FixtureJsonContext.Default.Read<Everything>(json), ReadInPieces(json));
        }
    }

    internal static Everything? ReadInPieces(byte[] json)
    {
        Utf8JsonReader reader = new(Segment.Split(json, 3));
        return JsonSerializer.Deserialize(ref reader, FixtureJsonContext.Default.Everything);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Split(byte[] whole, int size)
        {
            Segment first = new() { Memory = whole.AsMemory(0, Math.Min(size, whole.Length)) };
            Segment last = first;
            foreach (ReadOnlyMemory<byte> piece in Enumerable.Range(1, Math.Max(0, (whole.Length - 1) / size))
                .Select(i => (ReadOnlyMemory<byte>)whole.AsMemory(i * size, Math.Min(size, whole.Length - (i * size)))))
            {
                Segment next = new() { Memory = piece, RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
