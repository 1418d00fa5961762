using System;
using System.Linq;

namespace DocModelGen.Fuzzing.Mutating;

/// <summary>Changes of table rows: names and types most of all, since they become declarations.</summary>
internal static class TableMutations
{
    public static string ReplaceCell(string text, Random random) => EditCell(text, random, random.Next(1, 6), HostileText.Any(random));

    public static string ReplaceName(string text, Random random)
    {
        string name = HostileText.Pick(random, HostileText.Names);
        return EditCell(text, random, 1, random.Next(4) == 0 ? name + HostileText.Any(random).Replace('\n', ' ') : name);
    }

    public static string ReplaceType(string text, Random random) => EditCell(text, random, 2, HostileText.Pick(random, HostileText.Types));

    public static string DropPipe(string text, Random random) => EditRow(text, random, row =>
    {
        int at = row.IndexOf('|', random.Next(row.Length));
        return at < 0 ? row : row.Remove(at, 1);
    });

    public static string AddPipe(string text, Random random) => EditRow(text, random, row => row.Insert(random.Next(row.Length), new string('|', 1 << random.Next(8))));

    /// <summary>The same row again with names that differ in case, or not at all.</summary>
    public static string RepeatRow(string text, Random random) => EditRow(text, random, row => string.Join('\n', Enumerable.Range(0, 1 << random.Next(6)).Select(i => i % 3 == 1 ? row.ToUpperInvariant() : row)));

    public static string RenameColumn(string text, Random random) => LineMutations.EditWhere(
        text, random, static line => line.StartsWith('|') && line.Contains("escription", StringComparison.Ordinal), line => WithCell(line, random.Next(1, 4), HostileText.Pick(random, ["Name", "Value", "Member", "Type", "Required", "", "Property", "Parameter"])));

    private static string EditCell(string text, Random random, int cell, string value) => EditRow(text, random, row => WithCell(row, cell, value));

    private static string EditRow(string text, Random random, Func<string, string> change) => LineMutations.EditWhere(text, random, static line => line.StartsWith('|'), change);

    private static string WithCell(string row, int cell, string value)
    {
        string[] cells = row.Split('|');
        if (cell < cells.Length)
        {
            cells[cell] = value;
        }

        return string.Join('|', cells);
    }
}
