using System;

namespace DeviceStatuses;

/// <summary>The terminal. .NET leaves the colours out where the output is redirected or NO_COLOR is set.</summary>
internal static class Screen
{
    public static void Heading(string text)
    {
        WriteLine();
        WriteLine(text, ConsoleColor.Yellow);
        WriteLine(new string('─', text.Length), ConsoleColor.DarkYellow);
    }

    public static void Write(string text) => Console.Write(text);

    public static void Write(string text, ConsoleColor color)
    {
        Console.ForegroundColor = color;
        Console.Write(text);
        Console.ResetColor();
    }

    public static void WriteLine(string text = "") => Console.WriteLine(text);

    public static void WriteLine(string text, ConsoleColor color)
    {
        Write(text, color);
        Console.WriteLine();
    }
}
