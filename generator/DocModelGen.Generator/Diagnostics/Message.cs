using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>Page text inside a diagnostic's message: one line of a bounded length.</summary>
internal static class Message
{
    private const int MaxLength = 200;

    public static string Encode(string text) => PlainText.Clean(text, MaxLength);

    public static object[] Encode(EquatableArray<string> arguments) => [.. arguments.Select(Encode)];
}
