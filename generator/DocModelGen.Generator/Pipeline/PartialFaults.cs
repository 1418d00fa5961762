using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Emitting.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Generator.Pipeline;

/// <summary>Why the project's part of a type and the generated one do not make one type; the compiler says that in files which are not the project's.</summary>
internal static class PartialFaults
{
    /// <summary>Null where the parts fit. What each kind is generated as: a public record, a public sealed record, a public sealed class, an enum.</summary>
    public static string? Find(INamedTypeSymbol type, NameKind kind, CancellationToken cancellationToken)
    {
        List<BaseTypeDeclarationSyntax> parts =
            [.. type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<BaseTypeDeclarationSyntax>()];
        return kind switch
        {
            NameKind.Enum => "the pages make it an enumeration, and it is none",
            NameKind.Context when type.TypeKind != TypeKind.Class || type.IsRecord => "it is generated as a class",
            NameKind.Object or NameKind.Operation when type.TypeKind != TypeKind.Class || !type.IsRecord => "it is generated as a record",
            NameKind.Operation or NameKind.Context when type.IsAbstract => "it is generated as sealed, so that it cannot be abstract",
            _ when type.IsFileLocal || parts.Any(IsLessThanPublic) => "it is generated as public",
            _ when parts.Any(static part => part is RecordDeclarationSyntax { ParameterList: not null }) => "it has parameters, and the generated constructor has none",
            NameKind.Object when HasConstructorOf(type, parameters: 0) => "it has a constructor without parameters, and so has the generated part",
            _ => null,
        };
    }

    private static bool IsLessThanPublic(BaseTypeDeclarationSyntax part) =>
        part.Modifiers.Any(SyntaxKind.InternalKeyword) || part.Modifiers.Any(SyntaxKind.PrivateKeyword) || part.Modifiers.Any(SyntaxKind.ProtectedKeyword);

    private static bool HasConstructorOf(INamedTypeSymbol type, int parameters) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length == parameters);
}
