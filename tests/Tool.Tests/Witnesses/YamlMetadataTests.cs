using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>OpenAPI in YAML, and YAML that nobody means.</summary>
public sealed class YamlMetadataTests : IDisposable
{
    private const string OpenApi = """
        # The store.
        openapi: 3.1.0
        info: { title: Store, version: "1" }
        paths:
          /lamps/{id}:
            get:
              operationId: getLamp
              responses:
                '200':
                  description: It.
                  content: &lamp
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Lamp'
            patch:
              requestBody:
                content: *lamp
              responses:
                '204': { description: Done. }
        components:
          schemas:
            Thing:
              type: object
              properties:
                id: { type: string, format: uuid }
            Lamp:
              allOf:
                - $ref: '#/components/schemas/Thing'
                - type: object
                  properties:
                    watt: { type: [number, 'null'], format: double }
                    rank:
                      type: integer
                    tags:
                      type: array
                      items: { type: string }
                    colour:
                      $ref: '#/components/schemas/Colour'
            Colour:
              type: string
              enum: [red, green]

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("%YAML 1.1\n---\n")]
    [InlineData("\uFEFF")]
    public void Yaml_is_told_as_the_same_in_json(string start)
    {
        (ToolRun run, string file) = Run(start + OpenApi, "--scope", "Store");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(WitnessCommandTests.OpenApiFacts, File.ReadAllText(file).Replace('\t', ' '));
    }

    [Theory]
    [InlineData("no metadata")]
    [InlineData("- openapi: 3.1.0\n")]
    [InlineData("title: openapi\n")]
    [InlineData("openapi: [\n")]
    [InlineData("openapi: 3.1.0\n\tinfo: x\n")]
    [InlineData("openapi: 3.1.0\nopenapi: 3.1.0\n")]
    [InlineData("openapi: 3.1.0\ninfo: *nowhere\n")]
    [InlineData("openapi: 3.1.0\ninfo: &self { a: *self }\n")]
    [InlineData("swagger: '1.2'\n")]
    [InlineData("openapi: '9.9'\n")]
    public void What_is_none_is_said_and_nothing_is_written(string content)
    {
        (ToolRun run, string file) = Run(content);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The metadata ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(static c => c == '\n'));
        Assert.False(File.Exists(file));
    }

    /// <summary>The reader is bounded by itself: nothing of it takes the process down or its memory, and all of it is said soon.</summary>
    [Theory]
    [InlineData("flow")]
    [InlineData("block")]
    [InlineData("indented")]
    [InlineData("keys")]
    [InlineData("laughs")]
    [InlineData("deep aliases")]
    [InlineData("many aliases")]
    public void Yaml_that_nobody_means_ends_in_a_message(string kind)
    {
        string content = "openapi: 3.1.0\n" + kind switch
        {
            "flow" => "info: " + string.Concat(Enumerable.Repeat("[", 1_000_000)),
            "block" => "info:\n  " + string.Concat(Enumerable.Repeat("- ", 1_000_000)) + "x\n",
            "indented" => string.Concat(Enumerable.Range(0, 2_000).Select(static i => new string(' ', i) + "a:\n")),
            "keys" => "info:\n  " + string.Concat(Enumerable.Repeat("? ", 1_000_000)) + "x\n",
            "laughs" => Laughs(levels: 30, width: 10),
            "deep aliases" => "a0: &a0 { a: x }\n" + string.Concat(Enumerable.Range(1, 100).Select(static i => $"a{i}: &a{i} {{ a: *a{i - 1} }}\n")),
            _ => $"a: &a [{string.Join(',', Enumerable.Repeat("x", 100))}]\nb: [{string.Join(',', Enumerable.Repeat("*a", 101))}]\n",
        };
        var watch = Stopwatch.StartNew();
        (ToolRun run, string file) = Run(content);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(kind is "laughs" or "many aliases" ? "number of nodes (5000)" : "nesting depth of 64", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    /// <summary>Cut and changed at random, it is read or refused, in one line.</summary>
    [Fact]
    public void Broken_yaml_is_refused_in_a_line()
    {
        var random = new Random(20261130);
        const string Bytes = "{}[]&*!|>'\"%@`#:-?, \t\n\0\uFFFE\u2028ab1~<";
        for (int i = 0; i < 300; i++)
        {
            var text = new StringBuilder(OpenApi);
            for (int edit = random.Next(1, 6); edit > 0; edit--)
            {
                int at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                    1 => text.Insert(at, Bytes[random.Next(Bytes.Length)]),
                    _ => text.Replace(text[at], Bytes[random.Next(Bytes.Length)], at, 1),
                };
            }

            (ToolRun run, _) = Run(text.ToString());
            Assert.True(
                run.ExitCode == 0 || (run.ExitCode == 2 && run.Error.StartsWith("The metadata", StringComparison.Ordinal) && run.Error.Count(static c => c == '\n') == 1),
                $"{run.Error}\n{text}");
        }
    }

    private static string Laughs(int levels, int width) =>
        "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, levels).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", width))}]\n"));

    private (ToolRun Run, string File) Run(string metadata, params string[] more)
    {
        string source = Path.Combine(_folder.Path, "metadata.yaml");
        string file = Path.Combine(_folder.Path, "docmodels.witness.store.txt");
        File.WriteAllText(source, metadata);
        return (ToolRun.Of(["witness", "--metadata", source, "--out", file, "--date", "2026-03-31", .. more]), file);
    }
}
