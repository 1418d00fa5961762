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
        private static readonly JsonShape s_json = new("note");

        private string? _text;
        private IReadOnlyList<Note>? _notes;

        public string? Text { get => _text; init => _text = value; }

        public IReadOnlyList<Note>? Notes { get => _notes; init => _notes = value; }

        protected override JsonShape JsonShape => s_json;

        protected override void ListProperties(JsonPropertyList list)
        {
            base.ListProperties(list);
            list.AddString("text", ref _text);
            list.AddObjects("notes", ref _notes, static (ref ApiJsonReader reader) => reader.ReadInto(new Note()));
        }

        protected override bool PrintMembers(StringBuilder builder) => PrintJson(builder);
    }
}
