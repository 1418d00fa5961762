using System;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Sentences by which an update sends some fields of what it changes: "Supply only the fields to change".</summary>
internal static class PartialSentence
{
    private static readonly string[] s_fields = ["field", "propert", "attribute"];

    private static readonly string[] s_some =
    [
        "any of ", "any subset", "a subset of", "subset of the", "only the ", "only those ", "some of ", "just the ", "one or more of ", "all optional", "are optional",
        " to change", " to update", " to modify", " that change", "you want to ", "to be changed", "to be updated", "should be updated", "should be changed",
    ];

    public static bool Is(string text) => HasAny(text, s_fields) && HasAny(text, s_some);

    private static bool HasAny(string text, string[] phrases) => Array.Exists(phrases, phrase => text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0);
}
