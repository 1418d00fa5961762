namespace DocModelGen.Generator.Json;

/// <summary>
/// JSON of an example, read with positions. System.Text.Json is not shipped in every compiler host
/// and keeps no positions, so the rules read examples with a reader of their own.
/// </summary>
internal sealed class JsonText
{
    private JsonText(JsonNode? root, JsonError? error)
    {
        Root = root;
        Error = error;
    }

    /// <summary>Null where the text is malformed.</summary>
    public JsonNode? Root { get; }

    public JsonError? Error { get; }

    /// <summary>Reads one value; comments and trailing commas are allowed. Never throws.</summary>
    public static JsonText Parse(string text)
    {
        var reader = new JsonTreeReader(text);
        JsonNode? root = reader.ReadDocument();
        return new JsonText(root, reader.Error);
    }
}

/// <summary>What is malformed, at which offset of the text.</summary>
internal sealed record JsonError(int Offset, string Message);
