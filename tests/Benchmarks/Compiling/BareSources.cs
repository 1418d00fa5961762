using System.Collections.Generic;
using System.Linq;
using DocModelGen.Benchmarks.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Benchmarks.Compiling;

/// <summary>Our generated types with all JSON taken out: records with their properties and documentation, and enums.</summary>
internal sealed class BareSources : CSharpSyntaxRewriter
{
    /// <summary>Stands in for the runtime's base.</summary>
    private const string Base = """
        #nullable enable
        namespace Bare
        {
            public abstract record ApiObject
            {
                [global::System.Text.Json.Serialization.JsonPropertyName("@odata.type")]
                public string? ODataType { get; init; }

                [global::System.Text.Json.Serialization.JsonExtensionData]
                public global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>? AdditionalData { get; set; }
            }
        }
        """;

    public static List<GeneratedSource> Of(IEnumerable<GeneratedSource> sources)
    {
        BareSources rewriter = new();
        return [new GeneratedSource("Base", Base), .. sources.Select(rewriter.Strip)];
    }

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node)
    {
        IEnumerable<MemberDeclarationSyntax> members = node.Members.Where(static member => member
            is PropertyDeclarationSyntax { AccessorList: not null }
            or ConstructorDeclarationSyntax { ParameterList.Parameters.Count: 0 });
        return base.VisitRecordDeclaration(node.WithMembers([.. members]));
    }

    /// <summary><c>{ get => _id; init => _id = value; }</c> becomes <c>{ get; init; }</c>.</summary>
    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        node.WithExpressionBody(null).WithKeyword(node.Keyword.WithTrailingTrivia());

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => null;

    public override SyntaxNode? VisitSimpleBaseType(SimpleBaseTypeSyntax node) => node.Type.ToString() == "global::DocModelGen.ApiObject"
        ? node.WithType(SyntaxFactory.ParseTypeName("global::Bare.ApiObject").WithTriviaFrom(node.Type))
        : node;

    private GeneratedSource Strip(GeneratedSource source) =>
        source with { Text = Visit(CSharpSyntaxTree.ParseText(source.Text).GetRoot()).ToFullString() };
}
