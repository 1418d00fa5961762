using System;
using System.Text;

namespace DocModelGen.Serialization;

internal static class Utf8Text
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, where invalid UTF-8 is a fault of the document.</summary>
    public static string ToString(ReadOnlySpan<byte> utf8, scoped ref ApiJsonReader reader)
    {
        if (utf8.IsEmpty)
        {
            return string.Empty;
        }

#if NET
        // Nearly all text is ASCII, which cannot be invalid.
        if (Ascii.IsValid(utf8))
        {
            return Encoding.Latin1.GetString(utf8);
        }

        // The replacing decoder is the fast one; only a replacement character in the result makes the strict one necessary.
        string text = Encoding.UTF8.GetString(utf8);
        if (!text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return text;
        }
#endif
        try
        {
#if NET
            return s_strict.GetString(utf8);
#else
            return s_strict.GetString(utf8.ToArray());
#endif
        }
        catch (DecoderFallbackException exception)
        {
            throw reader.MakeException("The JSON holds text that is not valid UTF-8.", exception);
        }
    }
}
