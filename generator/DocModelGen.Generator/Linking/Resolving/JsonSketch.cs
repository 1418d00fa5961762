using System;
using DocModelGen.Generator.Linking.Naming;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>The little that linking asks of a JSON text, found without parsing: examples are often not quite JSON.</summary>
internal static class JsonSketch
{
    private const string ODataType = "\"@odata.type\"";

    /// <summary>The <c>@odata.type</c> of the outermost object (or of the one in its <c>value</c>), without <c>#</c>; null where it has none.</summary>
    public static string? TopLevelODataType(string json)
    {
        int at = json.IndexOf(ODataType, StringComparison.Ordinal);
        if (at < 0 || Depth(json, at) > 1)
        {
            return null;
        }

        int colon = json.IndexOf(':', at + ODataType.Length);
        int open = colon < 0 ? -1 : json.IndexOf('"', colon);
        int close = open < 0 ? -1 : json.IndexOf('"', open + 1);
        if (close < 0)
        {
            return null;
        }

        string type = json.Substring(open + 1, close - open - 1).Trim().TrimStart('#');
        return IsTypeName(type) ? type : null;
    }

    /// <summary>What the <c>value</c> member of the outermost object begins with: <c>[</c>, <c>{</c>, another character, or <c>\0</c> where there is none.</summary>
    public static char StartOfValue(string json)
    {
        const string Value = "\"value\"";
        int at = json.IndexOf(Value, StringComparison.Ordinal);
        int depth = at < 0 ? 0 : Depth(json, at);
        while (at >= 0)
        {
            int next = SkipSpace(json, at + Value.Length);
            if (depth == 1 && next < json.Length && json[next] == ':')
            {
                next = SkipSpace(json, next + 1);
                return next < json.Length ? json[next] : '\0';
            }

            int from = at + Value.Length;
            at = json.IndexOf(Value, from, StringComparison.Ordinal);
            depth += at < 0 ? 0 : Depth(json, at, from);
        }

        return '\0';
    }

    /// <summary>The outermost object shows something: <c>{ }</c> and <c>{ ... }</c> stand for anything.</summary>
    public static bool HasMembers(string json)
    {
        int open = json.IndexOf('{');
        int next = open < 0 ? json.Length : SkipSpace(json, open + 1);
        return next < json.Length && json[next] == '"';
    }

    private static int SkipSpace(string json, int at)
    {
        while (at < json.Length && char.IsWhiteSpace(json[at]))
        {
            at++;
        }

        return at;
    }

    private static int Depth(string json, int end, int start = 0)
    {
        int depth = 0;
        bool quoted = false;
        for (int i = start; i < end; i++)
        {
            char c = json[i];
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted && c == '\\')
            {
                i++;
            }
            else if (!quoted && c is '{' or '[')
            {
                depth++;
            }
            else if (!quoted && c is '}' or ']')
            {
                depth--;
            }
        }

        return depth;
    }

    private static bool IsTypeName(string type)
    {
        foreach (char c in type)
        {
            if (!CSharpIdentifiers.IsWordCharacter(c) && c is not ('.' or '_'))
            {
                return false;
            }
        }

        return type.IndexOf('.') > 0 && !type.EndsWith(".", StringComparison.Ordinal);
    }
}
