using System;

namespace DocModelGen.Tool.CommandLine;

/// <summary>Colours where somebody sees them and nobody objects (no-color.org).</summary>
internal static class Paint
{
    private static readonly bool s_isOn = !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static string Head(string text) => s_isOn ? $"\e[1m{text}\e[0m" : text;
}
