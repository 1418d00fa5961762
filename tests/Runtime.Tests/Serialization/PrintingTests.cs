using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using DocModelGen.Serialization;
using Xunit;

namespace DocModelGen.Runtime.Tests.Serialization;

/// <summary>What a generated record's <c>ToString</c> shows.</summary>
public class PrintingTests
{
    [Fact]
    public void A_record_shows_what_is_set_and_nothing_else() =>
        Assert.Equal("""Note { "text":"Küche <3" }""", new Note { Text = "Küche <3" }.ToString());

    [Fact]
    public void A_record_without_a_value_shows_its_name() => Assert.Equal("Note { }", new Note().ToString());

    [Fact]
    public void Additional_data_is_shown() => Assert.Equal(
        """Note { "pages":[1,2] }""",
        new Note { AdditionalData = new Dictionary<string, JsonElement> { ["pages"] = JsonDocument.Parse("[1, 2]").RootElement } }.ToString());

    [Fact]
    public void A_record_that_cannot_be_written_shows_why()
    {
        List<Note> notes = [];
        Note note = new() { Notes = notes };
        notes.Add(note);

        Assert.Contains("in itself", note.ToString(), System.StringComparison.Ordinal);
    }

    private sealed record Note : ApiObject
    {
        private static readonly JsonNameTable s_json = new("text", "notes");

        public string? Text { get; init; }

        public IReadOnlyList<Note>? Notes { get; init; }

        protected override void WriteJson(ref ApiJsonWriter writer)
        {
            writer.WriteStartObject(s_json, AdditionalData);
            writer.WriteString(0, Text);
            writer.WriteObjects(1, Notes);
            writer.WriteEndObject();
        }

        protected override bool PrintMembers(StringBuilder builder) => PrintJson(builder);
    }
}
