using System.Text.Json;

namespace DocModelGen.Serialization;

internal static class JsonConstants
{
    /// <summary>A <c>null</c> that belongs to no disposable document.</summary>
    public static JsonElement Null { get; } = CreateNull();

    private static JsonElement CreateNull()
    {
        using JsonDocument document = JsonDocument.Parse("null");
        return document.RootElement.Clone();
    }
}
