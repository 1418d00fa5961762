using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Accepting;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace DocModelGen.Generator.Drift.Reporting;

/// <summary>From the symbols of generated code back to the model that they were generated from.</summary>
internal sealed class GeneratedCode
{
    private const string Tool = "DocModelGen";

    private static readonly SymbolDisplayFormat s_fullName = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<string, EnumModel> _enums;
    private readonly Dictionary<string, OperationModel> _operations;

    public GeneratedCode(ApiModel model)
    {
        _types = Index(model.Types, static type => type.Name);
        _enums = Index(model.Enums, static type => type.Name);
        _operations = Index(model.Operations, static operation => operation.Name);
    }

    /// <summary>What a property that stays one step under its old name is called now; null for all others.</summary>
    public static string? NewNameOf(IPropertySymbol property) => Ghosts.NewName(property.GetAttributes()
        .Where(static attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute")
        .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string)
        .FirstOrDefault());

    public static bool IsGenerated(ISymbol? symbol)
    {
        if (symbol is null)
        {
            return false;
        }

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "GeneratedCodeAttribute"
                && attribute.ConstructorArguments is [{ Value: Tool }, ..])
            {
                return true;
            }
        }

        return false;
    }

    public TypeModel? FindType(ITypeSymbol? type) => Find(_types, type);

    /// <summary>Looks through <c>Nullable</c>: that is how properties have them.</summary>
    public EnumModel? FindEnum(ITypeSymbol? type) => Find(_enums, Unwrap(type));

    public OperationModel? FindOperation(ITypeSymbol? type) => Find(_operations, type);

    public static ITypeSymbol? Unwrap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static T? Find<T>(Dictionary<string, T> index, ITypeSymbol? type)
        where T : class =>
        type is not null && index.TryGetValue(type.ToDisplayString(s_fullName), out T? model) ? model : null;

    private static Dictionary<string, T> Index<T>(IEnumerable<T> models, Func<T, CSharpName> name) =>
        models.GroupBy(model => name(model).Namespace + "." + name(model).Identifier, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
}
