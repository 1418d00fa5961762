using System;
using System.Text;
using System.Text.Encodings.Web;

namespace DocModelGen.Serialization;

/// <summary>A piece of JSON made once and copied often: its array is padded so that most copies have a constant length.</summary>
internal readonly struct JsonText
{
    /// <summary>The length of one copy step, and what <see cref="Padded"/> is a multiple of.</summary>
    public const int Step = 32;

    /// <summary>The text, followed by bytes without meaning.</summary>
    public readonly byte[] Padded;

    public readonly int Length;

    public JsonText(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Length = utf8.Length;
        Padded = new byte[(utf8.Length + Step - 1) / Step * Step];
        utf8.CopyTo(Padded, 0);
    }

    public ReadOnlySpan<byte> Span => Padded.AsSpan(0, Length);

    /// <summary>The text in quotes, escaped as System.Text.Json does by default.</summary>
    public static string Quote(string text) => "\"" + JavaScriptEncoder.Default.Encode(text) + "\"";
}
