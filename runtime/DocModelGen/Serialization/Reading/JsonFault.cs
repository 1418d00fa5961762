using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DocModelGen.Serialization;

/// <summary>
/// Makes exceptions. Path and line are found by reading the document once more, so that reading without faults pays nothing for them.
/// </summary>
internal static class JsonFault
{
    public static JsonException At(ReadOnlySpan<byte> json, int position, string message, Exception? inner)
    {
        (long line, long column) = Locate(json, position);
        string path = PathTo(json, position);
        return new JsonException(
            string.Format(CultureInfo.InvariantCulture, "{0} Path: {1} | LineNumber: {2} | BytePositionInLine: {3}.", message, path, line, column),
            path,
            line,
            column,
            inner);
    }

    /// <summary>What System.Text.Json says about text that is no JSON, or that it stops making sense where we are.</summary>
    public static JsonException Malformed(ReadOnlySpan<byte> json, int position, int maxDepth)
    {
        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = maxDepth });
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            int fault = ToOffset(json, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            string path = PathTo(json, fault);
            return new JsonException(
                $"{exception.Message} Path: {path}.", path, exception.LineNumber, exception.BytePositionInLine, exception);
        }

        return At(json, position, "The text is not the JSON that is expected here.", inner: null);
    }

    /// <summary>The JSON kind that starts with a byte, or nothing if none does.</summary>
    public static string KindOf(byte first) => first switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => "a string",
        (byte)'t' or (byte)'f' => "a Boolean",
        (byte)'n' => "null",
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
        _ => string.Empty,
    };

    private static (long Line, long Column) Locate(ReadOnlySpan<byte> json, int position)
    {
        ReadOnlySpan<byte> before = json.Slice(0, Math.Min(position, json.Length));
        long line = 0;
        int newLine;
        while ((newLine = before.IndexOf((byte)'\n')) >= 0)
        {
            line++;
            before = before.Slice(newLine + 1);
        }

        return (line, before.Length);
    }

    private static int ToOffset(ReadOnlySpan<byte> json, long line, long column)
    {
        int offset = 0;
        for (; line > 0; line--)
        {
            offset += json.Slice(offset).IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(offset + column, json.Length);
    }

    private static string PathTo(ReadOnlySpan<byte> json, int position)
    {
        List<Step> steps = [];
        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 1000 });
            while (reader.Read() && reader.TokenStartIndex <= position)
            {
                Follow(ref reader, steps, position);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The steps up to where the text stops being JSON are the path.
        }

        StringBuilder path = new("$");
        foreach (Step step in steps)
        {
            step.AppendTo(path);
        }

        return path.ToString();
    }

    private static void Follow(ref Utf8JsonReader reader, List<Step> steps, int position)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[steps.Count - 1].Name = reader.GetString();
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
            default:
                if (steps.Count > 0)
                {
                    steps[steps.Count - 1].Index++;
                }

                // A value that starts at the position is what the exception is about, not what is in it.
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.TokenStartIndex < position)
                {
                    steps.Add(new Step { IsArray = reader.TokenType == JsonTokenType.StartArray });
                }

                break;
        }
    }

    private sealed class Step
    {
        public bool IsArray { get; init; }

        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        public void AppendTo(StringBuilder path)
        {
            if (IsArray)
            {
                path.Append('[').Append(Math.Max(Index, 0).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (Name is not null && Name.IndexOfAny(['.', ' ', '\'', '[', ']', '@']) >= 0)
            {
                path.Append("['").Append(Name).Append("']");
            }
            else if (Name is not null)
            {
                path.Append('.').Append(Name);
            }
        }
    }
}
