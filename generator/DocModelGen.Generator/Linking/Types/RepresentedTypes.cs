using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Json;
using DocModelGen.Generator.Linking.Entries;
using DocModelGen.Generator.Linking.Resolving;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Types;

/// <summary>A type and a JSON representation of it.</summary>
internal sealed record Representation(DocPage Page, ResourceBlock Block, TypeEntry Type);

/// <summary>
/// Gives types that no table describes the properties that their JSON representation shows. Of an open type it shows examples of names that are data.
/// </summary>
internal sealed class RepresentedTypes(TypeIndex types, ProblemList problems)
{
    private readonly InferredTypes _inferred = new(types) { Kind = PropertyTableKind.Properties };

    /// <summary>Base types are known: what they have is none of the type's own.</summary>
    public void Fill(IEnumerable<Representation> representations)
    {
        foreach (Representation shown in representations.OrderBy(static shown => shown.Type.AndBases().Count()))
        {
            if (shown.Type is { Rows.Count: 0, IsOpen: false } && shown.Block.Json is { } json)
            {
                Fill(shown, json);
            }
        }
    }

    private void Fill(Representation shown, string json)
    {
        if (JsonText.Parse(json).Root is not { } root)
        {
            problems.RepresentationUnreadable(shown.Page, shown.Block.Anchor + 1, shown.Type.ShortName);
            return;
        }

        if (JsonShape.FirstObject(root) is not { } shape)
        {
            return;
        }

        var inherited = new HashSet<string>(shown.Type.AndBases().SelectMany(static type => type.Rows).Select(static row => row.Row.Name), StringComparer.Ordinal);
        _inferred.Fill(shown.Type, shown.Page, shown.Block.Anchor, [shape], subject: null, inherited: inherited);
        if (shown.Type.Rows.Count > 0)
        {
            shown.Type.IsRepresented = true;
            problems.TypeOfRepresentation(shown.Page, shown.Block.Anchor + 1, shown.Type.ShortName, shown.Type.Rows.Count);
        }
    }
}
