using System;
using DocModelGen.Generator.Parsing.Draft;

namespace DocModelGen.Generator.Parsing.Blocks;

/// <summary>
/// The comment in front of a fence, <c>{ "blockType": "response", "@odata.type": "microsoft.graph.user" }</c>.
/// Authors forget quotes and commas, so values are found by key and nothing is demanded of the rest.
/// </summary>
internal sealed class MetadataComment
{
    private MetadataComment(TextRange range, string blockType)
    {
        BlockType = blockType;
        Range = range;
        ODataType = FindString(range, "@odata.type") ?? FindString(range, "@type");
        BaseType = FindString(range, "baseType");
        KeyProperty = FindString(range, "keyProperty");
        IsOpen = IsTrue(range, "openType");
        IsAbstract = IsTrue(range, "abstract") || IsTrue(range, "isAbstract");
        IsCollection = IsTrue(range, "isCollection");
        IsTruncated = IsTrue(range, "truncated");
    }

    public TextRange Range { get; }

    public string BlockType { get; }

    public string? ODataType { get; }

    public string? BaseType { get; }

    public string? KeyProperty { get; }

    public bool IsOpen { get; }

    public bool IsAbstract { get; }

    public bool IsCollection { get; }

    public bool IsTruncated { get; }

    /// <summary>Null where the comment is another.</summary>
    public static MetadataComment? Read(TextRange comment) =>
        comment.Contains("blockType") && FindString(comment, "blockType") is { } blockType ? new MetadataComment(comment, blockType) : null;

    private static bool IsTrue(TextRange comment, string key) => FindString(comment, key) is "true" or "True";

    /// <summary>A string's content, or a bare word as written; null for a key that is missing, <c>null</c> or empty.</summary>
    private static string? FindString(TextRange comment, string key)
    {
        int position = FindKey(comment, key);
        if (position < 0)
        {
            return null;
        }

        while (position < comment.End && (char.IsWhiteSpace(comment.Text[position]) || comment.Text[position] == ':'))
        {
            position++;
        }

        bool isQuoted = position < comment.End && comment.Text[position] == '"';
        int start = isQuoted ? position + 1 : position;
        int end = start;
        while (end < comment.End && (isQuoted ? comment.Text[end] is not ('"' or '\n' or '\r') : char.IsLetterOrDigit(comment.Text[end])))
        {
            end++;
        }

        string value = new TextRange(comment.Text, start, end).Trim().ToString();
        return value.Length == 0 || (!isQuoted && value == "null") ? null : value;
    }

    private static int FindKey(TextRange comment, string key)
    {
        for (int position = comment.Start; position < comment.End;)
        {
            int index = comment.Text.IndexOf(key, position, comment.End - position, StringComparison.Ordinal);
            if (index < 0)
            {
                return -1;
            }

            position = index + key.Length;
            char before = index > comment.Start ? comment.Text[index - 1] : ' ';
            char after = position < comment.End ? comment.Text[position] : ' ';
            if (before == '"' && after == '"')
            {
                return position + 1;
            }

            if (before is ' ' or '{' or ',' or '\n' or '\t' && after == ':')
            {
                return position;
            }
        }

        return -1;
    }
}
