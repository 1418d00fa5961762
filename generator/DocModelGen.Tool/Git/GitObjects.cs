using System;
using System.Globalization;
using System.IO;
using System.Text;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool.Git;

/// <summary>Reads what <c>git cat-file --batch</c> writes: <c>HASH TYPE SIZE\n</c>, the content, <c>\n</c>.</summary>
internal static class GitObjects
{
    private const int MaxHeader = 200;

    public static void Read(Stream stream, int count, Action<string, byte[]> take, int maxBytes)
    {
        using var buffered = new BufferedStream(stream, 1 << 16);
        for (int i = 0; i < count; i++)
        {
            string[] header = ReadLine(buffered).Split(' ');
            if (header.Length != 3 || !long.TryParse(header[2], NumberStyles.None, CultureInfo.InvariantCulture, out long size))
            {
                throw new ToolException($"The cache lacks an object ({string.Join(' ', header)}). Run again without --offline.");
            }

            if (size > maxBytes)
            {
                throw new ToolException($"A file of {size:N0} bytes is no page; at most {maxBytes:N0} are read.");
            }

            byte[] content = new byte[size];
            buffered.ReadExactly(content);
            buffered.ReadByte();
            take(header[0], content);
        }
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int read = stream.ReadByte(); read is not ('\n' or -1) && line.Length < MaxHeader; read = stream.ReadByte())
        {
            line.Append((char)read);
        }

        return line.ToString();
    }
}
