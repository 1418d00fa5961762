using System;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Resolving;

/// <summary>Turns links of descriptions into references to the generated types that they lead to.</summary>
internal sealed class DocTextLinker(TypeResolver resolver)
{
    public static DocText Plain(string? text) =>
        string.IsNullOrWhiteSpace(text) ? DocText.Empty : new DocText(new EquatableArray<DocRun>([new DocRun(DocRunKind.Text, text!.Trim())]));

    public DocText Link(DocPage page, DocText text)
    {
        DocRun[]? linked = null;
        for (int i = 0; i < text.Runs.Count; i++)
        {
            if (text.Runs[i] is not { Kind: DocRunKind.Link, Target: { } target } run
                || target.IndexOf("://", StringComparison.Ordinal) >= 0
                || resolver.FindByLink(page, run.Text, target) is not { IsNamed: true } entry)
            {
                continue;
            }

            linked ??= [.. text.Runs];
            CSharpName name = entry.Reference.Name;
            linked[i] = new DocRun(DocRunKind.Type, run.Text, name.Namespace.Length == 0 ? name.Identifier : name.Namespace + "." + name.Identifier);
        }

        return linked is null ? text : new DocText(new EquatableArray<DocRun>(linked));
    }
}
