using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking;

/// <summary>Names that a page itself gives to what its requests belong to: in templates, in type names, in links.</summary>
internal sealed class OwnerNames
{
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);

    public OwnerNames(DocPage page, IReadOnlyList<UrlTemplate> templates)
    {
        AddName(page.Response?.Type?.Text);
        AddName(page.RequestBody?.Type?.Text);
        foreach (UrlTemplate template in templates)
        {
            AddSegments(template);
            AddPlaceholders(template);
        }

        foreach (PageLink link in page.Links)
        {
            int hash = link.Target.IndexOf('#');
            string stem = PagePaths.Stem((hash < 0 ? link.Target : link.Target.Substring(0, hash)).Replace('\\', '/'));
            AddName(stem.Substring(stem.LastIndexOf('-') + 1));
        }
    }

    /// <summary>How the page spells the owner that a file name writes in lower case; null where it does not speak of it.</summary>
    public string? Find(string token) => _spellings.TryGetValue(Normal(token), out string? spelling) ? spelling : null;

    public static string Normal(string word) => Plurals.Singular(string.Concat(word.Where(CSharpIdentifiers.IsWordCharacter)).ToLowerInvariant());

    /// <summary>Neighbours joined, too: <c>/education/classes</c> is the educationClass of file names. The last segment is what the operation is about.</summary>
    private void AddSegments(UrlTemplate template)
    {
        List<string> segments = [.. template.LiteralSegments()];
        if (segments.Count > 0 && !template.Parts[template.Parts.Count - 1].IsPlaceholder)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        for (int i = 0; i < segments.Count; i++)
        {
            string joined = "";
            for (int j = i; j < segments.Count && j < i + 3; j++)
            {
                joined += CSharpIdentifiers.Pascal(Plurals.Singular(segments[j]));
                Add(joined, joined);
            }
        }
    }

    private void AddPlaceholders(UrlTemplate template)
    {
        foreach (UrlPart part in template.Parts)
        {
            string name = part.IsPlaceholder ? CSharpIdentifiers.Camel(part.Text.Split('|')[0]) : "";
            if (name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal))
            {
                AddName(Plurals.Singular(name.Substring(0, name.Length - 2)));
            }
        }
    }

    private void AddName(string? name)
    {
        if (name is not null)
        {
            Add(name, CSharpIdentifiers.Pascal(name));
        }
    }

    private void Add(string name, string spelling)
    {
        string normal = Normal(name);
        if (normal.Length > 0 && !_spellings.ContainsKey(normal))
        {
            _spellings.Add(normal, spelling);
        }
    }
}
