using System;
using System.Linq;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes that know nothing of the format.</summary>
internal static class TextMutations
{
    private const string Markup = "|`*_[]()<>{}#-:\\\n\r\t &!\"'~=+.,;$@/0aZ";

    public static string ReplaceCharacter(string text, Random random)
    {
        if (text.Length == 0)
        {
            return text;
        }

        int at = random.Next(text.Length);
        return Replace(text, at, 1, Markup[random.Next(Markup.Length)].ToString());
    }

    public static string InsertHostile(string text, Random random) => text.Insert(random.Next(text.Length + 1), HostileText.Any(random));

    public static string DeleteSpan(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        return text.Remove(at, Math.Min(random.Next(60), text.Length - at));
    }

    public static string RepeatSpan(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        string span = text.Substring(at, Math.Min(1 + random.Next(20), text.Length - at));
        return text.Insert(at, string.Concat(Enumerable.Repeat(span, 1 << random.Next(9))));
    }

    public static string ChangeCase(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(1 + random.Next(30), text.Length - at);
        string span = text.Substring(at, length);
        return Replace(text, at, length, random.Next(2) == 0 ? span.ToUpperInvariant() : span.ToLowerInvariant());
    }

    public static string Replace(string text, int at, int length, string by) => string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + length));
}
