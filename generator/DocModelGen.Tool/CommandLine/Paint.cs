using System;
using DocModelGen.Generator.Encoders;

namespace DocModelGen.Tool.CommandLine;

/// <summary>Texts as a terminal is to have them: colours where somebody sees them and nobody objects (no-color.org).</summary>
internal static class Paint
{
    private static readonly bool s_isOn = !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Text of a page, made fit for a terminal; whole, since an answer is not a message: whoever asks wants all of it.</summary>
    public static string Line(string text) => PlainText.Clean(text, int.MaxValue);

    public static string Head(string text) => s_isOn ? $"\e[1m{text}\e[0m" : text;
}
