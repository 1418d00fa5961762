using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeviceStatuses;

/// <summary>Shows a request as it went over the wire, its JSON indented.</summary>
internal static class RequestView
{
    // For people, who read + more easily than \u002B.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Show(Exchange exchange)
    {
        Screen.Heading("The request, as the service received it");

        Screen.Write(exchange.Method, ConsoleColor.Green);
        Screen.Write($" {exchange.Target} ");
        Screen.WriteLine(exchange.Protocol);
        foreach ((string name, string value) in exchange.Headers.OrderBy(static header => header.Key, StringComparer.Ordinal))
        {
            Screen.Write($"{name}: ", ConsoleColor.DarkCyan);
            Screen.WriteLine(value);
        }

        Screen.WriteLine();
        foreach (string line in Indent(exchange.Body).Split('\n'))
        {
            int name = line.IndexOf("\": ", StringComparison.Ordinal) + 1;
            Screen.Write(line[..name], ConsoleColor.DarkCyan);
            Screen.WriteLine(line[name..]);
        }
    }

    private static string Indent(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, s_options))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
