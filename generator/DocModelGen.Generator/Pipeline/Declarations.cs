using System.Collections.Generic;
using System.Linq;
using System.Threading;
using DocModelGen.Generator.Emitting.Planning;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Generator.Pipeline;

/// <summary>What the project's own C# declares under generated names.</summary>
internal sealed record Declarations(DeclaredTypes Types, EquatableArray<DeclaredPlace> Places)
{
    /// <summary>
    /// Asks the compiler's table of declarations, a namespace at a time: where the project has no type in a generated
    /// namespace there is nothing to look at, and elsewhere an edit of C# binds nothing but enums of generated names.
    /// </summary>
    public static Declarations Of(Compilation compilation, GeneratedNames names, CancellationToken cancellationToken)
    {
        List<DeclaredPlace> places = [];
        List<CSharpName> extended = [];
        List<CSharpName> abstracts = [];
        foreach (IGrouping<string, GeneratedName> group in names.ByNamespace)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(compilation.Assembly.GlobalNamespace, group.Key) is { } space)
            {
                HashSet<string> taken = [.. space.GetTypeMembers().Select(static type => type.Name)];
                foreach (GeneratedName name in group.Where(name => taken.Contains(name.Name.Identifier)))
                {
                    ILookup<bool, INamedTypeSymbol> types = space.GetTypeMembers(name.Name.Identifier, arity: 0)
                        .ToLookup(type => IsPartial(type, cancellationToken));
                    places.AddRange(types[false].Select(type => PlaceOf(type, name, FaultOf(type, name.Kind))));
                    places.AddRange(types[true]
                        .Select(type => (Type: type, Fault: PartialFaults.Find(type, name.Kind, cancellationToken)))
                        .Where(static part => part.Fault is not null)
                        .Select(part => PlaceOf(part.Type, name, part.Fault) with { IsPart = true }));
                    if (name.Kind == NameKind.Object && types[true].Any(Extends))
                    {
                        extended.Add(name.Name);
                    }

                    if (name.Kind == NameKind.Object && types[true].Any(static type => type.IsAbstract))
                    {
                        abstracts.Add(name.Name);
                    }
                }
            }
        }

        return new Declarations(
            new DeclaredTypes(
                places.Where(static place => !place.IsPart).Select(static place => place.Type).ToEquatableArray(), extended.ToEquatableArray(), abstracts.ToEquatableArray()),
            places.ToEquatableArray());
    }

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name) => name.Length == 0
        ? root
        : name.Split('.').Aggregate((INamespaceSymbol?)root, static (space, part) =>
            space?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault());

    private static DeclaredPlace PlaceOf(INamedTypeSymbol type, GeneratedName name, string? fault) => PlaceOf(type.Locations[0], new DeclaredType
    {
        Name = name.Name,
        Fault = fault,
        Members = type.TypeKind == TypeKind.Enum
            ? type.GetMembers().OfType<IFieldSymbol>()
                .Where(static field => field.ConstantValue is int or long)
                .Select(static field => new DeclaredMember(field.Name, field.ConstantValue is long wide ? wide : (int)field.ConstantValue!))
                .ToEquatableArray()
            : [],
    });

    /// <summary>The compiler merges a partial type; what it adds must count when objects are compared.</summary>
    private static bool Extends(INamedTypeSymbol partial) => partial.GetMembers().Any(static member => member
        is IFieldSymbol { IsStatic: false }
        or IMethodSymbol { Name: nameof(Equals) or nameof(GetHashCode), IsImplicitlyDeclared: false });

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax(cancellationToken) is BaseTypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string? FaultOf(INamedTypeSymbol type, NameKind kind) => kind switch
    {
        NameKind.Object when type.GetMembers("ReadJson").IsEmpty => "it has no method 'ReadJson' that reads it from JSON",
        NameKind.Enum when type.TypeKind != TypeKind.Enum => "the pages make it an enumeration, and it is none",

        // The runtime reads and writes enums as the numbers that they are.
        NameKind.Enum when type.EnumUnderlyingType?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64) =>
            "its values are of neither type 'int' nor 'long'",
        _ => null,
    };

    private static DeclaredPlace PlaceOf(Location location, DeclaredType type)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        var span = new PageSpan(location.SourceSpan.Start, location.SourceSpan.Length, lines.StartLinePosition, lines.EndLinePosition);
        return new DeclaredPlace(type, lines.Path, span);
    }
}

/// <summary>Where the project declares such a type.</summary>
internal sealed record DeclaredPlace(DeclaredType Type, string Path, PageSpan Span)
{
    /// <summary>Another part of it is generated.</summary>
    public bool IsPart { get; init; }
}
