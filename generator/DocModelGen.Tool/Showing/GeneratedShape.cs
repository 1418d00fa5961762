using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Emitting;
using DocModelGen.Generator.Model;
using DocModelGen.Tool.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Tool.Showing;

/// <summary>The signatures of what is generated, read from what the emitters print.</summary>
internal sealed class GeneratedShape
{
    public static TargetFacts Target { get; } = new() { HasFileScopedNamespaces = true, HasDateOnly = true, NeedsIsExternalInit = false };

    private readonly Dictionary<string, BaseTypeDeclarationSyntax> _types = new(StringComparer.Ordinal);

    private readonly Dictionary<CSharpName, TypeModel> _models;

    public GeneratedShape(ApiModel model)
    {
        _models = model.Types.ToDictionary(static type => type.Name);
        foreach (string text in WholeModel.Print(model, Reference.Options, Target).Values)
        {
            foreach (BaseTypeDeclarationSyntax type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes(static node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>())
            {
                _types.TryAdd(Short(NamespaceOf(type) + "." + type.Identifier.ValueText), type);
            }
        }
    }

    /// <summary>The constructors and factory methods of a request.</summary>
    public IEnumerable<string> Signatures(CSharpName name)
    {
        if (Find(name) is not TypeDeclarationSyntax type)
        {
            yield break;
        }

        foreach (MemberDeclarationSyntax member in type.Members.Where(IsPublic))
        {
            if (member is ConstructorDeclarationSyntax constructor)
            {
                yield return $"new {constructor.Identifier.ValueText}({Parameters(constructor.ParameterList)})";
            }
            else if (member is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.StaticKeyword) && Short(method.ReturnType.ToString()) == type.Identifier.ValueText)
            {
                yield return $"{type.Identifier.ValueText}.{method.Identifier.ValueText}({Parameters(method.ParameterList)})";
            }
        }
    }

    /// <summary>What may be set on a request beside its parameters.</summary>
    public IEnumerable<string> Options(CSharpName name) => Settable(name);

    /// <summary>The properties of a record, its own and then those that it inherits, or the members of an enum.</summary>
    public IEnumerable<string> Members(CSharpName name) => Find(name) is EnumDeclarationSyntax values
        ? values.Members.Select(static member => member.Identifier.ValueText)
        : Settable(name).Concat(Inherited(name));

    private IEnumerable<string> Inherited(CSharpName name)
    {
        var hidden = new HashSet<string>(Settable(name), StringComparer.Ordinal);
        for (CSharpName? above = BaseOf(name); above is not null; above = BaseOf(above))
        {
            foreach (string property in Settable(above).Where(hidden.Add))
            {
                yield return $"{property}  (of {above.Identifier})";
            }
        }
    }

    private CSharpName? BaseOf(CSharpName name) => _models.GetValueOrDefault(name)?.Base?.Name;

    private IEnumerable<string> Settable(CSharpName name) => Find(name) is TypeDeclarationSyntax type
        ? type.Members.OfType<PropertyDeclarationSyntax>()
            .Where(static property => IsPublic(property) && property.AccessorList?.Accessors.Any(static accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration) || accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) == true)
            .Select(static property => $"{Short(property.Type.ToString())} {property.Identifier.Text}")
        : [];

    private BaseTypeDeclarationSyntax? Find(CSharpName name) => _types.GetValueOrDefault(Short(name.Namespace + "." + name.Identifier));

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string Parameters(ParameterListSyntax list) =>
        string.Join(", ", list.Parameters.Select(static parameter => $"{Short(parameter.Type!.ToString())} {parameter.Identifier.Text}{(parameter.Default is null ? "" : " " + parameter.Default)}"));

    private static string NamespaceOf(BaseTypeDeclarationSyntax type) => type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString() ?? "";

    /// <summary>Without what a project's usings make unnecessary.</summary>
    public static string Short(string type) => type
        .Replace("global::", "", StringComparison.Ordinal)
        .Replace(Reference.RootNamespace + ".", "", StringComparison.Ordinal)
        .Replace("DocModelGen.Serialization.", "", StringComparison.Ordinal)
        .Replace("DocModelGen.", "", StringComparison.Ordinal)
        .Replace("System.Collections.Generic.", "", StringComparison.Ordinal)
        .Replace("System.Text.Json.", "", StringComparison.Ordinal)
        .Replace("System.IO.", "", StringComparison.Ordinal)
        .Replace("System.", "", StringComparison.Ordinal);
}
