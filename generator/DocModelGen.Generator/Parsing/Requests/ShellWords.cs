using System.Text;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Requests;

/// <summary>The words of a shell's command: to the end of its last line, quotes resolved.</summary>
internal sealed class ShellWords(TextRange text)
{
    private readonly StringBuilder _word = new();
    private int _at = text.Start;

    public string Current { get; private set; } = "";

    /// <summary>Where the word stands, without its quotes.</summary>
    public TextRange Range { get; private set; }

    public bool IsQuoted { get; private set; }

    /// <summary>The next word, empty at the end.</summary>
    public string Next() => MoveNext() ? Current : "";

    public bool MoveNext()
    {
        if (!SkipSpace())
        {
            Current = "";
            return false;
        }

        _word.Clear();
        IsQuoted = text.Text[_at] is '\'' or '"';
        int start = IsQuoted ? _at + 1 : _at;
        int end = start;
        while (_at < text.End && !char.IsWhiteSpace(text.Text[_at]))
        {
            char c = text.Text[_at];
            if (c is '\'' or '"')
            {
                end = ReadQuoted(c);
            }
            else
            {
                _at += c == '\\' && _at + 1 < text.End ? 1 : 0;
                _word.Append(text.Text[_at++]);
                end = _at;
            }
        }

        Current = _word.ToString();
        Range = new TextRange(text.Text, start, end);
        return true;
    }

    /// <summary>Returns the place of the closing quote.</summary>
    private int ReadQuoted(char quote)
    {
        _at++;
        while (_at < text.End && text.Text[_at] != quote)
        {
            if (text.Text[_at] == '\\' && quote == '"' && _at + 1 < text.End && text.Text[_at + 1] is '"' or '\\' or '$')
            {
                _at++;
            }

            _word.Append(text.Text[_at++]);
        }

        int end = _at;
        _at = _at < text.End ? _at + 1 : _at;
        return end;
    }

    /// <summary>False at the end of the command: a line that no backslash continues.</summary>
    private bool SkipSpace()
    {
        while (_at < text.End)
        {
            char c = text.Text[_at];
            if (c == '\\' && IsLineEnd(_at + 1))
            {
                _at = text.Text.IndexOf('\n', _at) is >= 0 and int next && next < text.End ? next + 1 : text.End;
            }
            else if (c is '\n' or '\r')
            {
                return false;
            }
            else if (char.IsWhiteSpace(c))
            {
                _at++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLineEnd(int position)
    {
        while (position < text.End && text.Text[position] is ' ' or '\t')
        {
            position++;
        }

        return position >= text.End || text.Text[position] is '\n' or '\r';
    }
}
