using System;
using System.Text;

namespace DocModelGen.Serialization;

internal static class Utf8Text
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(utf8);
#else
        try
        {
            s_strict.GetCharCount(utf8.ToArray());
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#endif
    }

    /// <summary>The text, with a replacement character for what is none.</summary>
    public static string ToReplacedString(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

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
            throw reader.MakeException(ApiJsonReader.InvalidUnicode, exception);
        }
    }
}
