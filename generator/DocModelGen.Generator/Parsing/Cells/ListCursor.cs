using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Walks over a list of values inside a description.</summary>
internal sealed class ListCursor(CellText description, int position)
{
    private int _lineBreak = -1;

    public string Text { get; } = description.Text;

    public int Position { get; private set; } = position;

    public char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>The part at the cursor, if the cursor stands at its start.</summary>
    public CellPart? PartStart =>
        description.IndexOfPartAt(Position) is >= 0 and int index && description.Parts[index].FlatStart == Position ? description.Parts[index] : null;

    public void MoveTo(int position) => Position = position;

    public void SkipSpaces()
    {
        while (Current is ' ' or '\t')
        {
            Position++;
        }
    }

    public bool SkipChar(char c)
    {
        if (Current != c)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Skips the word if a space, a quote or the end of a part follows it.</summary>
    public bool SkipWord(string word)
    {
        if (string.Compare(Text, Position, word, 0, word.Length, System.StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        int end = Position + word.Length;
        if (end < Text.Length && char.IsLetterOrDigit(Text[end]) && !IsPartStart(end))
        {
            return false;
        }

        Position = end;
        return true;
    }

    public bool IsPartStart(int position) =>
        description.IndexOfPartAt(position) is >= 0 and int index && description.Parts[index].FlatStart == position && description.Parts[index].Kind != DocRunKind.Text;

    /// <summary>Where the sentence ends that the cursor stands in; parts with markup do not end one.</summary>
    public int FindLineBreak()
    {
        // The next one is the same for all items before it.
        if (_lineBreak < Position)
        {
            int index = Text.IndexOf('\n', Position);
            _lineBreak = index < 0 ? Text.Length : index;
        }

        return _lineBreak;
    }
}
