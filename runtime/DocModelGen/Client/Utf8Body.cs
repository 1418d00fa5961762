using System;
using System.Net.Http.Headers;
using System.Text;
using DocModelGen.Serialization;

namespace DocModelGen;

/// <summary>Makes a body plain UTF-8: no byte-order mark, no other charset.</summary>
internal static class Utf8Body
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Rewrites the body in place where that is necessary.</summary>
    /// <exception cref="DecoderFallbackException">The body is not text in the charset it claims.</exception>
    public static void Normalize(PooledOutput body, HttpContentHeaders headers)
    {
        ReadOnlySpan<byte> bytes = body.Written;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            body.Replace(bytes.Slice(3).ToArray());
            return;
        }

        Encoding? other = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : FindCharset(headers);
        if (other is not null && other.CodePage != s_utf8.CodePage)
        {
            Encoding strict = Encoding.GetEncoding(other.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            string text = strict.GetString(bytes.ToArray()).TrimStart('\uFEFF');
            body.Replace(s_utf8.GetBytes(text));
        }
    }

    private static Encoding? FindCharset(HttpContentHeaders headers)
    {
#if NET
        // The parsed form allocates; nearly every reply has no charset or utf-8.
        if (!headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values)
            || values.ToString() is not { } contentType
            || !contentType.Contains(';', StringComparison.Ordinal)
            || contentType.Contains("charset=utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
#endif
        string? charset = headers.ContentType?.CharSet?.Trim('"', ' ');
        try
        {
            return string.IsNullOrEmpty(charset) ? null : Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // An unknown name, or one that the platform no longer knows, such as utf-7: JSON is UTF-8 (RFC 8259, 8.1), and if it is not, reading says so.
            return null;
        }
    }
}
