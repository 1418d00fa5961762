using DocModelGen.Generator.Parsing.Vocabulary;


namespace DocModelGen.Generator.Parsing;

/// <summary>The section that a block stands in: the nearest heading above that says something, level jumps allowed.</summary>
internal sealed class SectionTracker
{
    /// <summary>Six of headings, and one of labels, which end with the next heading or label.</summary>
    private const int Levels = 8;

    private const int LabelLevel = 7;

    private readonly SectionKind[] _kinds = new SectionKind[Levels];

    public SectionKind Current { get; private set; } = SectionKind.Introduction;

    /// <summary>The text of the nearest heading, known or not.</summary>
    public string Heading { get; private set; } = "";

    public int Level { get; private set; }

    /// <summary>The nearest heading itself says nothing: the block stands in a sub-section of an author's own.</summary>
    public bool IsOwnSubsection { get; private set; }

    public void Enter(int level, string heading, SectionKind kind)
    {
        for (int i = level; i < Levels; i++)
        {
            _kinds[i] = SectionKind.Unknown;
        }

        SectionKind above = FindAbove(level);
        bool isExamplePart = above == SectionKind.Example && kind is not SectionKind.Unknown;
        _kinds[level] = isExamplePart ? SectionKind.Example : kind;
        Heading = heading;
        Level = level;
        IsOwnSubsection = kind == SectionKind.Unknown;
        Current = kind != SectionKind.Unknown ? _kinds[level]
            : above is SectionKind.Unknown or SectionKind.Introduction ? SectionKind.Prose
            : above;
    }

    /// <summary>A label of a known section stands for a heading of it below all that are there.</summary>
    public void EnterLabel(SectionKind kind, string label)
    {
        bool isExamplePart = FindAbove(LabelLevel) == SectionKind.Example;
        _kinds[LabelLevel] = isExamplePart ? SectionKind.Example : kind;
        Current = _kinds[LabelLevel];
        Heading = label;
    }

    private SectionKind FindAbove(int level)
    {
        for (int i = level - 1; i > 0; i--)
        {
            if (_kinds[i] != SectionKind.Unknown)
            {
                return _kinds[i];
            }
        }

        return SectionKind.Unknown;
    }
}
