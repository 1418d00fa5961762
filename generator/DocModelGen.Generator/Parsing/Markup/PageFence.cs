using DocModelGen.Generator.Parsing.Draft;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocModelGen.Generator.Parsing.Markup;

/// <summary>
/// A fence that stands in the page itself, not indented and in no list or quote, as nearly all do. Its lines are a part of the page's text:
/// only where they begin and end is noted, since Markdig's own lines of fences would be a tenth of all that reading allocates.
/// </summary>
internal sealed class PageFence(BlockParser parser) : FencedCodeBlock(parser)
{
    private static readonly char[] s_lineEnds = ['\n', '\r'];

    private string _text = "";
    private int _start;
    private int _end;
    private int _count;

    public void Add(StringSlice line)
    {
        if (_count++ == 0)
        {
            _text = line.Text;
            _start = line.Start;
        }

        _end = line.End + 1;
    }

    public TextRange[] CutLines()
    {
        var lines = new TextRange[_count];
        int start = _start;
        for (int i = 0; i < _count; i++)
        {
            int lineEnd = _text.IndexOfAny(s_lineEnds, start, _end - start);
            int end = lineEnd < 0 ? _end : lineEnd;
            lines[i] = new TextRange(_text, start, end);
            start = end + 1 < _end && _text[end] == '\r' && _text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }
}
