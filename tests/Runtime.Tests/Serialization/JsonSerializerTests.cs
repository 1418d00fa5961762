using System;
using System.Collections.Generic;
using System.IO;
#if NET10_0_OR_GREATER
using System.IO.Pipelines;
#endif
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using DocModelGen.Runtime.Tests.Fixtures;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

public sealed class JsonSerializerTests
{
    [Fact]
    public void The_context_reads_and_writes_without_reflection()
    {
        MobileAppInstallStatus value = JsonSerializer.Deserialize(Samples.StatusJson, FixtureJsonContext.Default.MobileAppInstallStatus)!;

        Assert.Equal(Samples.Status(), value);
        Assert.Equal(Samples.StatusJson, JsonSerializer.Serialize(value, FixtureJsonContext.Default.MobileAppInstallStatus));
    }

    [Fact]
    public void It_combines_with_the_context_of_the_user_whose_types_hold_ours()
    {
        JsonSerializerOptions options = new()
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(FixtureJsonContext.Default, UserJsonContext.Default),
        };
        const string Wire = """{"Status":{"deviceName":"d","unknown":[1]},"Apps":[{"id":"a"},{"@odata.type":"#example.lobApp","fileName":"f"}],"State":"failed"}""";

        Envelope value = JsonSerializer.Deserialize<Envelope>(Wire, options)!;

        Assert.Equal("f", Assert.IsType<LobApp>(value.Apps![1]).FileName);
        Assert.Equal(InstallState.Failed, value.State);
        Assert.Equal(Wire, JsonSerializer.Serialize(value, options));
    }

    [Fact]
    public void Lists_arrays_and_nullables_of_our_types_come_with_them()
    {
        JsonSerializerOptions options = FixtureJsonContext.Default.Options;
        const string Apps = """[{"id":"a"},{"id":"b"}]""";

        Assert.Equal("b", JsonSerializer.Deserialize<App[]>(Apps, options)![1].Id);
        Assert.Equal("b", JsonSerializer.Deserialize<List<App>>(Apps, options)![1].Id);
        Assert.Equal("b", JsonSerializer.Deserialize<IReadOnlyList<App>>(Apps, options)![1].Id);
        Assert.Equal(Apps, JsonSerializer.Serialize<IReadOnlyList<App>>([new App { Id = "a" }, new App { Id = "b" }], options));
        Assert.Null(JsonSerializer.Deserialize<InstallState?>("null", options));
        Assert.Equal([InstallState.Failed], JsonSerializer.Deserialize<InstallState[]>("""["failed"]""", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<InstallState>("\"unheardOf\"", options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Version>("\"1\"", options));
    }

#if NET9_0_OR_GREATER
    [Fact]
    public void Options_of_the_writer_are_honoured()
    {
        FixtureJsonContext context = new(new JsonSerializerOptions
        {
            WriteIndented = true,
            IndentCharacter = '\t',
            IndentSize = 1,
            NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        Everything value = new() { AString = "é+\"", ADouble = 1.5, ManyInt32 = [], Nested = new Everything { ABoolean = true } };

        Assert.Equal(
            "{\n\t\"aString\": \"é+\\\"\",\n\t\"aDouble\": 1.5,\n\t\"manyInt32\": [],\n\t\"nested\": {\n\t\t\"aBoolean\": true\n\t}\n}",
            JsonSerializer.Serialize(value, context.Everything));
    }
#endif

    [Fact]
    public void Options_of_the_reader_are_honoured()
    {
        const string Wire = """/* c */ {"id":"a", /* c */ "owner":{"id":"b",},}""";
        FixtureJsonContext context = new(new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip });
        FixtureJsonContext shallow = new(new JsonSerializerOptions { MaxDepth = 2 });

        Assert.Equal("b", JsonSerializer.Deserialize(Wire, context.App)!.Owner!.Id);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Wire, FixtureJsonContext.Default.App));
        Assert.NotNull(JsonSerializer.Deserialize("""{"owner":{}}""", shallow.App));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"owner":{"owner":{}}}""", shallow.App));
    }

    [Fact]
    public void Naming_policies_do_not_touch_wire_names()
    {
        FixtureJsonContext context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper });

        Assert.Equal(Samples.StatusJson, JsonSerializer.Serialize(Samples.Status(), context.MobileAppInstallStatus));
    }

    [Fact]
    public async Task Streams_in_small_pieces_are_read_and_written()
    {
        App[] apps = [.. Enumerable.Range(0, 500).Select(i => i % 2 == 0 ? new App { Id = $"é{i}" } : new LobApp { FileName = new string('f', i), Owner = new App { Id = "o" } })];
        JsonSerializerOptions options = new(FixtureJsonContext.Default.Options) { DefaultBufferSize = 16 };
        using MemoryStream stream = new();

        await JsonSerializer.SerializeAsync(stream, apps, (JsonTypeInfo<App[]>)options.GetTypeInfo(typeof(App[])));
        stream.Position = 0;
        App[]? back = await JsonSerializer.DeserializeAsync<App[]>(stream, options);

        Assert.Equal(JsonSerializer.Serialize(apps, options), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(apps, back);
    }

#if NET10_0_OR_GREATER
    [Fact]
    public async Task Sequences_of_many_segments_are_read()
    {
        byte[] json = Encoding.UTF8.GetBytes("[" + Samples.StatusJson + "," + Samples.StatusJson + "]");
        Pipe pipe = new(new PipeOptions(minimumSegmentSize: 1, pauseWriterThreshold: 0));
        foreach (byte[] piece in json.Chunk(3))
        {
            piece.CopyTo(pipe.Writer.GetMemory(4096));
            pipe.Writer.Advance(piece.Length);
            await pipe.Writer.FlushAsync();
        }

        await pipe.Writer.CompleteAsync();
        MobileAppInstallStatus[]? values = await JsonSerializer.DeserializeAsync<MobileAppInstallStatus[]>(pipe.Reader, FixtureJsonContext.Default.Options);

        Assert.Equal([Samples.Status(), Samples.Status()], values!);
    }
#endif

    [Fact]
    public void Null_and_wrong_kinds_behave_as_with_any_other_type()
    {
        Assert.Null(JsonSerializer.Deserialize("null", FixtureJsonContext.Default.App));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[]", FixtureJsonContext.Default.App));
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"owner":{"id":5}}""", FixtureJsonContext.Default.App));
        Assert.Equal("$.owner.id", exception.Path);
    }
}

[JsonSerializable(typeof(Envelope))]
internal sealed partial class UserJsonContext : JsonSerializerContext;
