using System;
using System.Collections.Generic;
using DocModelGen.Generator.Diagnostics;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Cells;

/// <summary>Reads the list of possible values out of a description, in whatever style it is written.</summary>
internal sealed class InlineMemberReader(PageDraft draft, CellText description, ValueCues cues, string owner)
{
    private const int MaximumMemberLength = 128;

    private readonly string _text = description.Text;

    public EquatableArray<InlineMember> Read()
    {
        int position = 0;
        var phrase = new ValuePhrase(description, cues != ValueCues.Explicit, owner);
        while (phrase.TryFind(position, out int start, out bool isExplicit))
        {
            List<ListedValue> values = ReadList(start, allowPlain: isExplicit || cues == ValueCues.All);
            if (values.Count > (isExplicit ? 0 : 1))
            {
                AddEvolved(values);
                return Create(values);
            }

            if (!isExplicit)
            {
                break;
            }

            position = start;
        }

        List<ListedValue> whole = ReadWhole();
        return whole.Count > 1 ? Create(whole) : default;
    }

    /// <summary>"`inbound` or `outbound`." and no word about it: values are all that the first sentence says.</summary>
    private List<ListedValue> ReadWhole()
    {
        var values = new List<ListedValue>();
        bool isBehindValue = false;
        foreach (CellPart part in description.Parts)
        {
            string text = part.Text.Trim();
            if (part.Kind == DocRunKind.Code && !isBehindValue && IsValue(text))
            {
                values.Add(new ListedValue(text, part.FlatStart + part.Text.IndexOf(text, StringComparison.Ordinal)));
                isBehindValue = true;
            }
            else if (part.Kind == DocRunKind.Text && isBehindValue && text is "," or "or" or "and" or ", or" or ", and" or "|" or "/" or ";")
            {
                isBehindValue = false;
            }
            else
            {
                bool isEnd = isBehindValue && text.Length > 0 && text[0] == '.';
                return isEnd ? values : [];
            }
        }

        return isBehindValue ? values : [];
    }

    private static bool IsValue(string text) => text.Length > 0 && text.IndexOfAny(['/', ' ', '=', '{', '(', '"']) < 0;

    /// <summary>
    /// "Use the `Prefer: include-unknown-enum-members` request header to get the following members in this evolvable enum: `c`": members that
    /// came later. Most pages list them among the others, too.
    /// </summary>
    private void AddEvolved(List<ListedValue> values)
    {
        int header = _text.IndexOf("include-unknown-enum-members", values[values.Count - 1].Position, StringComparison.OrdinalIgnoreCase);
        int name = header < 0 ? -1 : _text.IndexOf("evolvable", header, StringComparison.OrdinalIgnoreCase);
        int colon = name < 0 ? -1 : _text.IndexOf(':', name);
        if (colon >= 0 && _text.IndexOf('.', name, colon - name) < 0)
        {
            var known = new HashSet<string>(values.ConvertAll(static value => value.Text), StringComparer.Ordinal);
            values.AddRange(ReadList(colon + 1, allowPlain: true).FindAll(value => !known.Contains(value.Text)));
        }
    }

    private List<ListedValue> ReadList(int start, bool allowPlain)
    {
        var cursor = new ListCursor(description, start);
        List<ListedValue> values = ListStyles.ReadMarked(cursor);
        if (values.Count == 0 && allowPlain)
        {
            values = ListStyles.ReadPlain(_text, start);
        }

        return values.Count == 1 && values[0].Text.IndexOf(", ", StringComparison.Ordinal) > 0 ? ListStyles.SplitOne(values[0])
            : NumberedValues.Name(values, _text) ?? values;
    }

    private EquatableArray<InlineMember> Create(List<ListedValue> values)
    {
        var members = new List<InlineMember>(values.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ListedValue value in values)
        {
            if (value.Text is "null" || value.Text.Length > MaximumMemberLength)
            {
                continue;
            }

            int source = description.GetSource(value.Position);
            if (names.Add(value.Text))
            {
                members.Add(new InlineMember(value.Text, draft.Anchors.Add(source, value.Text.Length), value.Number));
            }
            else
            {
                draft.Report(Descriptors.DuplicateMember, new TextRange("", source, source + value.Text.Length), value.Text);
            }
        }

        return new EquatableArray<InlineMember>([.. members]);
    }
}

/// <summary>Which words introduce values.</summary>
internal enum ValueCues
{
    /// <summary>Those that speak of values.</summary>
    Explicit,

    /// <summary>"It can be" and its like too, before values in code, quotes or emphasis.</summary>
    BeforeMarked,
    All,
}

/// <summary>A value of a list and its place in the description's text.</summary>
internal readonly struct ListedValue(string text, int position, long? number = null)
{
    /// <summary>The number that the list gives the value.</summary>
    public long? Number { get; } = number;

    public string Text { get; } = text;

    public int Position { get; } = position;
}
