using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>
/// Holds generated code to its model: it declares what the model has and nothing else, in words of the generator or of the model,
/// and its literals are the texts of the pages. What a page says can then be no more than a name, a literal or a comment.
/// </summary>
internal sealed partial class GeneratedShape
{
    private readonly ApiModel _model;
    private readonly ContextModel _context;
    private readonly ModelText _text;
    private readonly List<string> _problems = [];

    private GeneratedShape(ApiModel model, GeneratorOptions options)
    {
        _model = model;
        _context = ContextModel.Of(GeneratedNames.Of(model, options));
        _text = new ModelText(model, _context);
    }

    /// <summary>What is wrong; empty where nothing is.</summary>
    public static IReadOnlyList<string> Check(ApiModel model, GeneratorOptions options, IEnumerable<SyntaxTree> trees)
    {
        var shape = new GeneratedShape(model, options);
        shape.Check(trees);
        return shape._problems;
    }

    private void Check(IEnumerable<SyntaxTree> trees)
    {
        var declarations = new Dictionary<string, BaseTypeDeclarationSyntax>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in trees)
        {
            CompilationUnitSyntax unit = tree.GetCompilationUnitRoot();
            CheckTokens(unit);
            CheckTrivia(unit);
            foreach (BaseTypeDeclarationSyntax type in TopLevel(unit))
            {
                if (!declarations.TryAdd(FullName(type), type))
                {
                    Report($"{FullName(type)} is declared twice");
                }
            }
        }

        CheckTypes(declarations);
    }

    private void CheckTypes(Dictionary<string, BaseTypeDeclarationSyntax> declarations)
    {
        foreach (TypeModel type in _model.Types)
        {
            Take<RecordDeclarationSyntax>(declarations, type.Name, record => CheckRecord(record, type));
        }

        foreach (EnumModel item in _model.Enums)
        {
            Take<EnumDeclarationSyntax>(declarations, item.Name, declaration => CheckEnum(declaration, item));
            Take<ClassDeclarationSyntax>(declarations, item.Name with { Identifier = Generator.Emitting.TypeSyntax.EnumTableClass(item.Name) }, table => CheckEnumTable(table, item));
        }

        foreach (OperationModel operation in _model.Operations)
        {
            Take<RecordDeclarationSyntax>(declarations, operation.Name, record => CheckOperation(record, operation));
        }

        Take<ClassDeclarationSyntax>(declarations, _context.Name, CheckContext);
        foreach (string name in declarations.Keys)
        {
            Report($"{name} is not of the model");
        }
    }

    private void Take<T>(Dictionary<string, BaseTypeDeclarationSyntax> declarations, CSharpName name, Action<T> check)
        where T : BaseTypeDeclarationSyntax
    {
        string full = string.Join('.', name.Namespace.Split('.').Append(name.Identifier).Select(ModelText.Identifier));
        if (declarations.Remove(full, out BaseTypeDeclarationSyntax? declaration) && declaration is T expected)
        {
            check(expected);
        }
        else
        {
            Report($"{full} is missing");
        }
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> TopLevel(CompilationUnitSyntax unit) =>
        unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();

    private static string FullName(BaseTypeDeclarationSyntax type) => type.Parent is BaseNamespaceDeclarationSyntax space
        ? string.Join('.', space.Name.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).Append(type.Identifier.ValueText))
        : type.Identifier.ValueText;

    private void Expect<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            Report($"{what}: {string.Join(", ", expected)} became {string.Join(", ", actual)}");
        }
    }

    private void Report(string problem) => _problems.Add(problem);
}
