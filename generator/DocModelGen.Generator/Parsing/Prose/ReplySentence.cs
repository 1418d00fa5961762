using System;

namespace DocModelGen.Generator.Parsing.Prose;

/// <summary>Sentences about what comes back.</summary>
internal static class ReplySentence
{
    private static readonly string[] s_starts =
    [
        "returns ", "return ", "answers ", "responds ", "response ", "responses ", "the response ", "if successful", "on success", "the answer ", "the reply ", "the server ",
        "you get ", "you receive ", "gives back ", "replies ", "will return ", "this will return ", "this method returns ", "this endpoint returns ", "this request returns ", "this returns ",
    ];

    /// <summary>What introduces a reply that is no success.</summary>
    private static readonly string[] s_failures =
    [
        "if not,", "otherwise", "on failure", "on error", "upon failure", "it fails", "request fails", "call fails", "operation fails", "in case of error", "in case of an error",
        "in case of failure", "unsuccessful", "not successful", "if an error", "if there is an error", "error response",
    ];

    /// <summary>What follows the sentence is the reply.</summary>
    public static bool Introduces(string text)
    {
        string sentence = text.Trim();
        return sentence.Length > 0 && (char.IsDigit(sentence[0]) || StartsSo(sentence)) && (FindStatus(sentence) >= 0 || sentence[sentence.Length - 1] == ':');
    }

    public static bool IsAbout(string text)
    {
        string sentence = text.TrimStart();
        return FindStatus(sentence) >= 0 || StartsSo(sentence);
    }

    private static bool StartsSo(string sentence) => Array.Exists(s_starts, start => sentence.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the first status that says success stands; -1 where there is none.</summary>
    public static int FindStatus(string text) => FindStatus(text, 0, text.Length);

    private static int FindStatus(string text, int from, int to)
    {
        for (int i = from; i + 3 <= to; i++)
        {
            if (text[i] is '2' or '3' && IsStatusAt(text, i) && IsSuccess(text[i], text[i + 1], text[i + 2]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the first status that says failure stands; the end of the text where there is none.</summary>
    public static int FindFailure(string text)
    {
        for (int i = 0; i + 3 <= text.Length; i++)
        {
            if (text[i] is '4' or '5' && (IsStatusAt(text, i) || IsAnyOf(text, i)))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary><c>4xx</c>.</summary>
    private static bool IsAnyOf(string text, int i) =>
        text[i + 1] is 'x' or 'X' && text[i + 2] is 'x' or 'X' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 3 == text.Length || !char.IsLetterOrDigit(text[i + 3]));

    /// <summary>
    /// What stands at <paramref name="at"/> is said of a failure: "204 No Content. If not, it returns a 4xx and an [error]", "204 No Content or an [error]".
    /// </summary>
    public static bool IsOfFailure(string text, int from, int at)
    {
        int success = from;
        bool isEmpty = false;
        for (int next = FindStatus(text, from, at); next >= 0; next = FindStatus(text, next + 3, at))
        {
            success = next;
            isEmpty = text[next] == '2' && text[next + 1] == '0' && text[next + 2] is '4' or '5';
        }

        string between = text.Substring(success, at - success);
        return FindFailure(between) < between.Length
            || (isEmpty && between.IndexOf(" or ", StringComparison.OrdinalIgnoreCase) >= 0)
            || Array.Exists(s_failures, phrase => between.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>Those that HTTP has: "Microsoft 365" and "250 items" are none.</summary>
    private static bool IsSuccess(char hundreds, char tens, char ones) =>
        ((tens - '0') * 10) + (ones - '0') is var rest && (hundreds == '2' ? rest is <= 8 or 26 : rest <= 8);

    private static bool IsStatusAt(string text, int i) =>
        char.IsDigit(text[i + 1])
        && char.IsDigit(text[i + 2])
        && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
        && (i + 3 == text.Length || !char.IsLetterOrDigit(text[i + 3]));
}
