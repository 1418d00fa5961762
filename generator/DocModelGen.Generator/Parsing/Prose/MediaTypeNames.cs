using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary><c>image/jpeg</c>, <c>application/pdf</c>: media types that prose has in code, and that are not JSON's.</summary>
internal static class MediaTypeNames
{
    private static readonly string[] s_mediaTypes = ["image", "audio", "video", "text", "application"];

    public static bool Has(CellText paragraph) =>
        Array.Exists(paragraph.Parts, static part => part.Kind == DocRunKind.Code && IsMediaType(part.Text.Trim()));

    private static bool IsMediaType(string text)
    {
        int slash = text.IndexOf('/');
        return slash > 0 && text.IndexOf(' ') < 0 && text.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
            && Array.IndexOf(s_mediaTypes, text.Substring(0, slash).ToLowerInvariant()) >= 0;
    }
}
