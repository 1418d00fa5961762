using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Diagnostics;

/// <summary>Page text inside a diagnostic's message: one line of a bounded length.</summary>
internal static class Message
{
    private const int MaxLength = 200;
    private const int MaxList = 900;

    public static string Encode(string text) => PlainText.Clean(text, MaxLength);

    public static object[] Encode(EquatableArray<string> arguments) => [.. arguments.Select(Encode)];

    /// <summary>Lists of names and files, which have as many items as there is room for, each of them to be copied as it is.</summary>
    public static object[] EncodeLists(EquatableArray<string> arguments) => [.. arguments.Select(static list => PlainText.Clean(list, MaxList))];
}
