using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using DocModelGen.Tool.Drift.Comparing;
using Microsoft.CodeAnalysis.Text;

namespace DocModelGen.Tool.Drift.Outputs.Markdown;

/// <summary>
/// The comparison as Markdown, for a comment on a pull request: figures first, then what can break, then the rest folded away.
/// Comments are of bounded length, so that the last entries may be counted only. A section that fits is told page by page; of one that does not,
/// what weighs most comes first, on whichever page it is.
/// </summary>
internal sealed class MarkdownReport
{
    // For the headings of sections and the sentence about what is left out.
    private const int Reserve = 600;

    private readonly Comparison _comparison;
    private readonly StringBuilder _text = new();
    private readonly int _limit;
    private int _leftOut;

    private MarkdownReport(Comparison comparison, int limit)
    {
        _comparison = comparison;
        _limit = limit - Reserve;
    }

    public static string Write(Comparison comparison, int limit)
    {
        var report = new MarkdownReport(comparison, limit);
        report.WriteAll();
        return report._text.ToString();
    }

    private void WriteAll()
    {
        Line($"## Documentation drift: {MarkdownCode.Encode(_comparison.OldName)} → {MarkdownCode.Encode(_comparison.NewName)}");
        WriteFigures();
        WriteSection(OfEffect(Effect.Breaking), "What can break callers", isFolded: false);
        WriteSection(OfEffect(Effect.Compatible), "What only adds, allows or notes", isFolded: true);
        WriteSection(OfEffect(Effect.Suppressed), "Suppressed in their pages", isFolded: true);
        WriteSection(OfEffect(Effect.Finding).Where(static entry => entry.Witness is not null), "Where pages and service differ", isFolded: true);
        WriteSection(OfEffect(Effect.Finding).Where(static entry => entry.Witness is null), "Findings about single pages", isFolded: true);
        if (_leftOut > 0)
        {
            Line();
            Line($"*{Number(_leftOut)} more are not listed: this text is kept to {Number(_limit + Reserve)} characters.*");
        }
    }

    private void WriteFigures()
    {
        Counts all = _comparison.Counts;
        Line();
        if (all.Changes == 0)
        {
            Line("Nothing changed that callers could notice.");
            return;
        }

        Line($"**{Number(all.Changes)} {(all.Changes == 1 ? "change" : "changes")}**, of which **{Number(all.Breaking)} can break** callers.");
        Line();
        Line("| | can break | cannot | |");
        Line("|:---|---:|---:|:---|");
        foreach (IGrouping<Area, Entry> area in _comparison.Changes.GroupBy(static entry => entry.Area).OrderBy(static group => group.Key))
        {
            Counts counts = Counts.Of(area);
            string rules = string.Join(", ", RuleCount.Of(area).Select(static rule => $"{rule.Rule.Title.ToString(null).ToLowerInvariant()} {Number(rule.Counts.Changes)}"));
            Line($"| **{area.Key}** | {Number(counts.Breaking)} | {Number(counts.Changes - counts.Breaking)} | {rules} |");
        }
    }

    private IEnumerable<Entry> OfEffect(Effect effect) => _comparison.Entries.Where(entry => entry.Effect == effect);

    private void WriteSection(IEnumerable<Entry> some, string title, bool isFolded)
    {
        Entry[] entries = [.. some];
        if (entries.Length == 0)
        {
            return;
        }

        // Once something is left out, all behind it is: a shorter section further down would look like the end of the list.
        (string list, int listed) = _leftOut > 0 ? ("", 0) : List(entries);
        if (listed > 0 && listed < entries.Length)
        {
            (list, listed) = List(entries.OrderBy(EntryWeight.Of));
        }

        _leftOut += entries.Length - listed;
        if (listed == 0)
        {
            return;
        }

        Line();
        Line(isFolded ? $"<details><summary>{title}: {Number(entries.Length)}</summary>" : $"### {title}");
        _text.Append(list);
        if (isFolded)
        {
            Line();
            Line("</details>");
        }
    }

    /// <summary>The first of the entries, each run of one page under its path, and how many there is room for.</summary>
    private (string Text, int Count) List(IEnumerable<Entry> entries)
    {
        var list = new StringBuilder();
        int count = 0;
        string? path = null;
        foreach (Entry entry in entries)
        {
            string heading = entry.Place.Path == path ? "" : $"\n{MarkdownCode.Encode(entry.Place.Path)}\n\n";
            string line = $"- {Place(entry)}: {MarkdownMessage.Of(entry)}{Reason(entry)} <sub>{entry.Rule.Id}</sub>\n{Sides(entry)}";
            if (_text.Length + list.Length + heading.Length + line.Length > _limit)
            {
                break;
            }

            list.Append(heading).Append(line);
            path = entry.Place.Path;
            count++;
        }

        return (list.ToString(), count);
    }

    /// <summary>Why a page suppresses it.</summary>
    private static string Reason(Entry entry) => entry.Reason is { } reason ? $", suppressed because {MarkdownText.Encode(reason)}" : "";

    private static string Place(Entry entry) =>
        entry.Old is { } old && entry.New is null ? $"line {old.Line} of the old side" : $"line {entry.Place.Line}";

    /// <summary>Of what a witness says: the line of the page, and that of the witness.</summary>
    private string Sides(Entry entry)
    {
        if (entry.Witness is not { } witness)
        {
            return "";
        }

        string page = entry.New is { } place ? $"  - page: {MarkdownCode.Encode(LineOf(_comparison.New.TextOf(place.Path), place))}\n" : "";
        string? line = witness.Place.Fact ?? (entry.New is null ? LineOf(_comparison.Witnesses.TextOf(witness.Place.Path), witness.Place) : null);
        string says = line is not null
            ? $"{MarkdownCode.Encode(witness.Place.Path)} line {witness.Place.Line}: {MarkdownCode.Encode(line)}"
            : $"{MarkdownCode.Encode(witness.Place.Path)} has nothing of this";
        return $"{page}  - {MarkdownText.Encode(witness.Header.Origin)}, {says}\n";
    }

    private static string LineOf(SourceText text, EntryPlace place) => text.Lines[place.Line - 1].ToString().Trim();

    private void Line(string text = "") => _text.Append(text).Append('\n');

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
