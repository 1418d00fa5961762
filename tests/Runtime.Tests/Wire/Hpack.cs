using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>As much of HPACK (RFC 7541) as the platform's client sends: literals, without Huffman codes and entries of its own.</summary>
internal static class Hpack
{
    public static IReadOnlyList<(string Name, string Value)> Decode(byte[] block)
    {
        List<(string, string)> headers = [];
        int at = 0;
        while (at < block.Length)
        {
            byte first = block[at];
            if (first >= 0x80)
            {
                headers.Add((Number(ReadInteger(block, ref at, 7)), string.Empty));
            }
            else if (first is >= 0x20 and < 0x40)
            {
                ReadInteger(block, ref at, 5);
            }
            else
            {
                int index = ReadInteger(block, ref at, first >= 0x40 ? 6 : 4);
                string name = index == 0 ? ReadText(block, ref at) : Number(index);
                headers.Add((name, ReadText(block, ref at)));
            }
        }

        return headers;
    }

    public static byte[] Encode(Http2Reply reply)
    {
        const byte StatusName = 8;
        List<byte> block = [StatusName];
        WriteText(block, Number(reply.Status));
        foreach ((string name, string value) in reply.Headers)
        {
            block.Add(0);
            WriteText(block, name);
            WriteText(block, value);
        }

        return [.. block];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int ReadInteger(byte[] block, ref int at, int bits)
    {
        int most = (1 << bits) - 1;
        int value = block[at++] & most;
        if (value < most)
        {
            return value;
        }

        for (int shift = 0; ; shift += 7)
        {
            byte next = block[at++];
            value += (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private static string ReadText(byte[] block, ref int at)
    {
        bool isHuffman = block[at] >= 0x80;
        int length = ReadInteger(block, ref at, 7);
        string text = isHuffman ? throw new NotSupportedException("A text is in Huffman codes.") : Encoding.Latin1.GetString(block, at, length);
        at += length;
        return text;
    }

    private static void WriteText(List<byte> block, string text)
    {
        int length = text.Length;
        if (length < 0x7F)
        {
            block.Add((byte)length);
        }
        else
        {
            block.Add(0x7F);
            for (length -= 0x7F; length >= 0x80; length >>= 7)
            {
                block.Add((byte)((length & 0x7F) | 0x80));
            }

            block.Add((byte)length);
        }

        block.AddRange(Encoding.Latin1.GetBytes(text));
    }
}
