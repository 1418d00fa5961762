using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.CodeFixes;

/// <summary>How the text around an insertion is laid out, so that what is inserted looks as if it had been typed.</summary>
internal sealed class TextInsertion(SourceText text)
{
    public string LineEnd { get; } = text.Lines.Count > 1 && text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";

    public static string OneStep => "    ";

    /// <summary>What the line begins with that the position is in.</summary>
    public string IndentAt(int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    public bool IsOnOneLine(SyntaxNode node)
    {
        LinePositionSpan lines = text.Lines.GetLinePositionSpan(node.Span);
        return lines.Start.Line == lines.End.Line;
    }

    public string Lines(string indent, IEnumerable<string> lines) => string.Concat(lines.Select(line => LineEnd + indent + line));
}
