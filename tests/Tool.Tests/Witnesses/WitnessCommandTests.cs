using System;
using System.IO;
using System.Linq;
using System.Text;
using DocModelGen.Tool.Tests.Infrastructure;
using Xunit;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>The command <c>docmodels witness</c>.</summary>
public sealed class WitnessCommandTests : IDisposable
{
    private const string Csdl = """
        <?xml version="1.0" encoding="utf-8"?>
        <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
          <edmx:DataServices>
            <Schema Namespace="store.lights" Alias="self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="colour" IsFlags="true">
                <Member Name="red" Value="1" />
                <Member Name="green" Value="2" />
              </EnumType>
              <TypeDefinition Name="watts" UnderlyingType="Edm.Double" />
              <EntityType Name="thing" Abstract="true">
                <Key><PropertyRef Name="id" /></Key>
                <Property Name="id" Type="Edm.String" Nullable="false" />
              </EntityType>
              <EntityType Name="lamp" BaseType="self.thing" OpenType="true">
                <Property Name="watt" Type="self.watts" />
                <Property Name="tags" Type="Collection(Edm.String)" Nullable="false" />
                <Property Name="colour" Type="self.colour" Nullable="false" />
                <Property Name="any" Type="Edm.Untyped" />
                <NavigationProperty Name="twin" Type="self.lamp" />
              </EntityType>
              <ComplexType Name="shade"><Property Name="price" Type="Edm.Decimal" Scale="variable" /></ComplexType>
              <Action Name="dim" IsBound="true">
                <Parameter Name="bindingParameter" Type="self.lamp" />
                <Parameter Name="level" Type="Edm.Int32" Nullable="false" />
              </Action>
              <Function Name="near" IsBound="true">
                <Parameter Name="lamps" Type="Collection(self.lamp)" />
                <Parameter Name="place" Type="Edm.String" />
                <ReturnType Type="Collection(self.lamp)" />
              </Function>
              <Function Name="count"><ReturnType Type="Edm.Int64" /></Function>
              <EntityContainer Name="store">
                <EntitySet Name="lamps" EntityType="self.lamp" />
                <Singleton Name="best" Type="self.lamp" />
                <FunctionImport Name="countAll" Function="self.count" />
              </EntityContainer>
            </Schema>
          </edmx:DataServices>
        </edmx:Edmx>
        """;

    private const string JsonCsdl = """
        {
          "$Version": "4.01",
          "$EntityContainer": "store.lights.store",
          "store.lights": {
            "thing": { "$Kind": "EntityType", "$Abstract": true, "$Key": ["id"], "id": {} },
            "lamp": { "$Kind": "EntityType", "$BaseType": "store.lights.thing", "watt": { "$Type": "Edm.Double", "$Nullable": true } },
            "colour": { "$Kind": "EnumType", "red": 0 },
            "store": { "$Kind": "EntityContainer", "lamps": { "$Collection": true, "$Type": "store.lights.lamp" } }
          }
        }
        """;

    private const string OpenApi = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Store", "version": "1" },
          "paths": {
            "/lamps/{id}": {
              "get": {
                "operationId": "getLamp",
                "responses": { "200": { "description": "It.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Lamp" } } } } }
              },
              "patch": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Lamp" } } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          },
          "components": {
            "schemas": {
              "Thing": { "type": "object", "properties": { "id": { "type": "string", "format": "uuid" } } },
              "Lamp": {
                "allOf": [
                  { "$ref": "#/components/schemas/Thing" },
                  {
                    "type": "object",
                    "properties": {
                      "watt": { "type": ["number", "null"], "format": "double" },
                      "rank": { "type": "integer" },
                      "tags": { "type": "array", "items": { "type": "string" } },
                      "colour": { "$ref": "#/components/schemas/Colour" }
                    }
                  }
                ]
              },
              "Colour": { "type": "string", "enum": ["red", "green"] }
            }
          }
        }
        """;

    internal const string OpenApiFacts = """
        # docmodels witness: metadata; date: 2026-03-31; scope: Store
        docmodels.baseline 1
        enum Colour
        member Colour green -
        member Colour red -
        operation GET /lamps/{id} 200 Lamp - getLamp
        operation PATCH /lamps/{id} 204 - Lamp /lamps/{id}
        property Lamp colour Colour
        property Lamp rank json:number notnull
        property Lamp tags Collection(json:string) notnull
        property Lamp watt Double
        property Thing id Guid notnull
        type Lamp complex Thing
        type Thing complex -

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Csdl_is_told_as_facts()
    {
        Assert.Equal(
            """
            # docmodels witness: metadata; date: 2026-03-31; scope: store.lights
            docmodels.baseline 1
            enum store.lights.colour flags
            member store.lights.colour green 2
            member store.lights.colour red 1
            operation GET {Collection(store.lights.lamp)}/store.lights.near(place={String}) 200 Collection(store.lights.lamp) - near
            operation GET {}/countAll 200 Int64 - count
            operation POST {store.lights.lamp}/store.lights.dim 204 - {store.lights.lamp}/store.lights.dim#body dim
            property store.lights.lamp any Json
            property store.lights.lamp colour store.lights.colour notnull
            property store.lights.lamp tags Collection(String)
            property store.lights.lamp twin store.lights.lamp navigation
            property store.lights.lamp watt Double
            property store.lights.shade price Decimal
            property store.lights.thing id String key notnull
            property {store.lights.lamp}/store.lights.dim#body level Int32 notnull
            root best store.lights.lamp
            root lamps Collection(store.lights.lamp)
            type store.lights.lamp entity store.lights.thing open
            type store.lights.shade complex -
            type store.lights.thing entity - abstract
            type {store.lights.lamp}/store.lights.dim#body complex -

            """,
            Facts(Csdl));
    }

    [Fact]
    public void Csdl_in_json_is_told_the_same_way() =>
        Assert.Equal(
            """
            # docmodels witness: metadata; date: 2026-03-31; scope: store.lights
            docmodels.baseline 1
            enum store.lights.colour
            member store.lights.colour red 0
            property store.lights.lamp watt Double
            property store.lights.thing id String key notnull
            root lamps Collection(store.lights.lamp)
            type store.lights.lamp entity store.lights.thing
            type store.lights.thing entity - abstract

            """,
            Facts(JsonCsdl));

    [Fact]
    public void OpenApi_is_told_as_facts() => Assert.Equal(OpenApiFacts, Facts(OpenApi, "--scope", "Store"));

    [Fact]
    public void Of_a_large_service_only_what_the_pages_name_is_kept()
    {
        string spec = Directory.CreateDirectory(Path.Combine(_folder.Path, "spec", "resources")).FullName;
        File.WriteAllText(Path.Combine(spec, "shade.md"), "# shade resource type\n\nNamespace: store.lights\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|price|Decimal|What it costs.|\n");
        Assert.Equal(
            """
            # docmodels witness: metadata; date: 2026-03-31; scope: what the pages name
            docmodels.baseline 1
            operation GET {}/countAll 200 Int64 - count
            property store.lights.shade price Decimal
            root best store.lights.lamp
            root lamps Collection(store.lights.lamp)
            type store.lights.shade complex -

            """,
            Facts(Csdl, "--pages", Path.Combine(_folder.Path, "spec")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no metadata")]
    [InlineData("<a>")]
    [InlineData("{}")]
    [InlineData("{ \"openapi\": \"3.1.0\" ")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")]
    [InlineData("<html><body>Sign in</body></html>")]
    public void What_is_no_metadata_is_said_and_nothing_is_written(string content)
    {
        (ToolRun run, string file) = Run(content);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The metadata", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void Metadata_that_nobody_means_ends_in_a_message()
    {
        string deep = string.Concat(Enumerable.Repeat("<Collection>", 100_000)) + string.Concat(Enumerable.Repeat("</Collection>", 100_000));
        string chain = string.Concat(Enumerable.Range(1, 5_000).Select(static i => $"<ComplexType Name=\"t{i}\" BaseType=\"self.t{i - 1}\" />"));
        string circle = "<ComplexType Name=\"a\" BaseType=\"self.b\" /><ComplexType Name=\"b\" BaseType=\"self.a\" />";
        foreach (string content in (string[])[With($"<Annotations Target=\"self.a\"><Annotation Term=\"x.y\">{deep}</Annotation></Annotations>"), With(chain)])
        {
            Assert.Equal(2, Run(content).Run.ExitCode);
        }

        // What cannot be is told as far as it goes.
        Assert.InRange(Run(With(circle)).Run.ExitCode, 0, 2);

        static string With(string schema) =>
            $"<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\"><edmx:DataServices><Schema Namespace=\"s\" Alias=\"self\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">{schema}</Schema></edmx:DataServices></edmx:Edmx>";
    }

    [Fact]
    public void A_name_of_a_service_stays_in_its_column() =>
        Assert.Contains(
            "member s.e a\\tb\\nc 0\n",
            Facts("""{ "$Version": "4.01", "s": { "e": { "$Kind": "EnumType", "a\tb\nc": 0 } } }""".Replace("\\t", "\\u0009", StringComparison.Ordinal).Replace("\\n", "\\u000a", StringComparison.Ordinal)));

    [Fact]
    public void The_date_is_the_files_own_where_none_is_given()
    {
        string source = Path.Combine(_folder.Path, "metadata.xml");
        File.WriteAllText(source, Csdl);
        File.SetLastWriteTimeUtc(source, new DateTime(2025, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        string file = Path.Combine(_folder.Path, "docmodels.witness.store.txt");
        Assert.Equal(0, ToolRun.Of("witness", "--metadata", source, "--out", file).ExitCode);
        Assert.StartsWith("# docmodels witness: metadata; date: 2025-02-03; ", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("witness.txt", "2026-03-31")]
    [InlineData("docmodels.witness.txt", "2026-03-31")]
    [InlineData("docmodels.witness.store.txt", "yesterday")]
    public void What_the_compiler_would_not_find_or_read_is_not_written(string name, string date) =>
        Assert.Equal(2, ToolRun.Of("witness", "--metadata", "x", "--out", Path.Combine(_folder.Path, name), "--date", date).ExitCode);

    [Fact]
    public void A_token_goes_over_https_alone()
    {
        Environment.SetEnvironmentVariable("WITNESS_TEST_TOKEN", "secret");
        ToolRun run = ToolRun.Of(
            "witness", "--metadata", "http://example.com/$metadata", "--out", Path.Combine(_folder.Path, "docmodels.witness.store.txt"), "--token-variable", "WITNESS_TEST_TOKEN");
        Assert.Equal((2, "A token is sent over https only.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_url_is_asked_with_the_token_and_dated_by_its_answer()
    {
        Environment.SetEnvironmentVariable("WITNESS_TEST_TOKEN", "secret");
        using var server = new MetadataServer(static response => response.Headers["Last-Modified"] = "Tue, 04 Feb 2025 10:00:00 GMT", Csdl);
        string file = Path.Combine(_folder.Path, "docmodels.witness.store.txt");
        ToolRun run = ToolRun.Of("witness", "--metadata", server.Url + "$metadata", "--out", file, "--token-variable", "WITNESS_TEST_TOKEN");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["Bearer secret"], server.Tokens);
        string text = File.ReadAllText(file);
        Assert.StartsWith("# docmodels witness: metadata; date: 2025-02-04; ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirection_is_not_followed()
    {
        using var other = new MetadataServer(static _ => { }, Csdl);
        using var server = new MetadataServer(response => response.Redirect(other.Url), "");
        ToolRun run = ToolRun.Of("witness", "--metadata", server.Url, "--out", Path.Combine(_folder.Path, "docmodels.witness.store.txt"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("which is not followed", run.Error, StringComparison.Ordinal);
        Assert.Empty(other.Tokens);
    }

    private string Facts(string metadata, params string[] more)
    {
        (ToolRun run, string file) = Run(metadata, more);
        Assert.Equal("", run.Error);
        return File.ReadAllText(file).Replace('\t', ' ');
    }

    private (ToolRun Run, string File) Run(string metadata, params string[] more)
    {
        string source = Path.Combine(_folder.Path, "metadata");
        string file = Path.Combine(_folder.Path, "docmodels.witness.store.txt");
        File.WriteAllText(source, metadata, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return (ToolRun.Of(["witness", "--metadata", source, "--out", file, "--date", "2026-03-31", .. more]), file);
    }
}
