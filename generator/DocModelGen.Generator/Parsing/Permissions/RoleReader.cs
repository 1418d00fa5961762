using System;
using DocModelGen.Generator.Model;
using DocModelGen.Generator.Parsing.Draft;
using DocModelGen.Generator.Parsing.Markup;

namespace DocModelGen.Generator.Parsing.Permissions;

/// <summary>Reads the roles that a permission section lists under a sentence about roles.</summary>
internal sealed class RoleReader(PageDraft draft)
{
    private const int MaximumLength = 80;

    private static readonly string[] s_ends = [" - ", " \u2013 ", " \u2014 ", ": ", " (", ". "];

    private bool _listFollows;

    /// <summary>"The following least privileged roles are supported:" announces a list, and any other sentence does not.</summary>
    public void ReadParagraph(TextRange lastLine)
    {
        TextRange line = lastLine.Trim();
        _listFollows = line.ContainsIgnoreCase("role") && line.Length > 0 && line.Text[line.End - 1] is ':' or '*';
    }

    public void ReadItem(CellText item, int source)
    {
        string text = item.ToString().Trim();
        foreach (string end in s_ends)
        {
            int index = text.IndexOf(end, StringComparison.Ordinal);
            text = index > 0 ? text.Substring(0, index) : text;
        }

        string name = text.TrimEnd('.', ':', ' ');
        if (_listFollows && name.Length is > 1 and <= MaximumLength)
        {
            draft.Permissions.Add(new PermissionRow { Kind = PermissionKind.Role, Names = new EquatableArray<string>([name]), Anchor = draft.Anchors.Add(source, 0) });
        }
    }

    public void Leave() => _listFollows = false;
}
