using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Generator.Parsing.Draft;

/// <summary>
/// Line and column of an offset, counted as the compiler counts lines. Offsets are asked for in nearly ascending order,
/// so that the last line is the best guess for the next.
/// </summary>
internal sealed class LineMap
{
    private const string LineEnds = "\n\r\u0085\u2028\u2029";

    private readonly List<int> _starts;
    private int _last;

    public LineMap(string text)
    {
        _starts = new List<int>(64 + (text.Length / 48)) { 0 };
        ReadOnlySpan<char> rest = text.AsSpan();

        // A page has lines of one kind, nearly always: one character is found in half the time that five take.
        ReadOnlySpan<char> lineEnds = rest.IndexOfAny(LineEnds.AsSpan(1)) < 0 ? LineEnds.AsSpan(0, 1) : LineEnds.AsSpan();
        int position = 0;
        while (rest.Slice(position).IndexOfAny(lineEnds) is >= 0 and int index)
        {
            position += index + 1;
            if (rest[position - 1] == '\r' && position < rest.Length && rest[position] == '\n')
            {
                position++;
            }

            _starts.Add(position);
        }
    }

    public int Count => _starts.Count;

    public int GetStart(int line) => _starts[line];

    public LinePosition GetPosition(int offset)
    {
        if (offset < _starts[_last])
        {
            int index = _starts.BinarySearch(0, _last, offset, comparer: null);
            _last = index >= 0 ? index : ~index - 1;
        }

        while (_last + 1 < _starts.Count && _starts[_last + 1] <= offset)
        {
            _last++;
        }

        return new LinePosition(_last, offset - _starts[_last]);
    }
}
