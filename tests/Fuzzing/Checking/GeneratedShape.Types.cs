using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocModelGen.Fuzzing.Checking;

/// <summary>The members of each kind of type, exactly.</summary>
internal sealed partial class GeneratedShape
{
    private static readonly string[] s_overrides = ["ReadItem", "ReadResponse"];

    private void CheckRecord(RecordDeclarationSyntax record, TypeModel type)
    {
        string name = record.Identifier.ValueText;
        IEnumerable<string> kept = type.Properties.Select(static property => ModelText.Field(property.Name));
        string[] tables = type.Derived.IsEmpty ? ["s_json"] : ["s_json", "s_derived"];
        ExpectMembers(
            record,
            constructors: 1,
            [.. kept, .. tables],
            [.. type.Properties.Select(static property => property.Name), "JsonShape"],
            ["ReadJson", "ListProperties", "Equals", "GetHashCode", "PrintMembers"]);
        Expect($"JSON name of {name}", [type.FullName], Literals(Field(record, "s_json")!));
        Expect($"JSON properties of {name}", type.Properties.Select(static property => (property.WireName, ModelText.Field(property.Name))), ListedProperties(record));
        if (!type.Derived.IsEmpty)
        {
            Expect($"derived types of {name}", type.Derived.Select(static derived => derived.FullName), Literals(Field(record, "s_derived")!));
        }
    }

    /// <summary>Each name with the field beside it.</summary>
    private static IEnumerable<(string WireName, string Field)> ListedProperties(RecordDeclarationSyntax record) => record.Members
        .OfType<MethodDeclarationSyntax>()
        .Single(static method => method.Identifier.ValueText == "ListProperties")
        .DescendantNodes().OfType<ArgumentSyntax>()
        .Where(static argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword))
        .Select(static argument => (Literals(argument.Parent!).First(), ((IdentifierNameSyntax)argument.Expression).Identifier.ValueText));

    private void CheckEnum(EnumDeclarationSyntax declaration, EnumModel model) => Expect(
        $"members of {declaration.Identifier.ValueText}",
        model.Members.Select(static member => (ModelText.Identifier(member.Name), member.Value)),
        declaration.Members.Select(static member => (member.Identifier.ValueText, Number(member.EqualsValue!.Value))));

    private void CheckEnumTable(ClassDeclarationSyntax table, EnumModel model)
    {
        ExpectMembers(table, constructors: 1, ["Table"], [], []);
        Expect($"names in {table.Identifier.ValueText}", model.Members.Select(static member => member.WireName), Literals(Field(table, "Table")!));
    }

    private void CheckOperation(RecordDeclarationSyntax record, OperationModel operation)
    {
        // A way in for each form of the body, and one without where the body may be left out.
        BodyModel[] bodies = operation.Body is { } body ? [body, .. operation.OtherBodies] : [];
        int forms = Math.Max(1, bodies.Length + (operation.IsBodyOptional && bodies.Length > 0 ? 1 : 0));
        string[] named = [.. operation.Routes.Select(static route => route.FactoryName).OfType<string>()];
        IEnumerable<string> factories = named.SelectMany(factory => Enumerable.Repeat(factory, forms));
        int constructors = ((operation.Routes.Count - named.Length) * forms) + (named.Length > 0 ? 1 : 0);
        IEnumerable<string> properties =
        [
            .. operation.Routes.SelectMany(static route => route.Parameters).Select(static parameter => parameter.PropertyName).Distinct(),
            .. bodies.Select(static form => form.PropertyName),
            .. operation.QueryOptions.Select(static option => option.PropertyName),
            .. operation.Headers.Select(static header => header.PropertyName),
            "Documented",
        ];
        IEnumerable<string> overrides = record.Members.OfType<MethodDeclarationSyntax>().Select(static method => method.Identifier.ValueText).Intersect(s_overrides);
        ExpectMembers(record, constructors, ["s_operation"], properties, [.. factories, .. overrides, "ToString", "PrintMembers"], operation.ErrorCodesName);
        CheckErrorCodes(record, operation);
        string[] templates = [.. operation.Routes.Select(static route => route.Template)];
        Expect($"templates of {record.Identifier.ValueText}", templates, Literals(Field(record, "s_operation")!).Skip(2).Take(templates.Length));
    }

    private void CheckContext(ClassDeclarationSyntax context) => ExpectMembers(
        context, constructors: 2, ["s_types"], _context.Types.Select(static entry => entry.PropertyName).Prepend("Default"), ["CreateTypes"]);

    private void CheckErrorCodes(RecordDeclarationSyntax record, OperationModel operation)
    {
        ErrorModel[] errors = [.. operation.Errors.Where(static error => error.ConstantName is not null)];
        ClassDeclarationSyntax[] nested = [.. record.Members.OfType<ClassDeclarationSyntax>()];
        Expect($"classes of {record.Identifier.ValueText}", errors.Length == 0 ? [] : [ModelText.Identifier(operation.ErrorCodesName!)], nested.Select(static codes => codes.Identifier.ValueText));
        foreach (ClassDeclarationSyntax codes in nested)
        {
            ExpectMembers(codes, constructors: 0, errors.Select(static error => ModelText.Identifier(error.ConstantName!)), [], []);
            Expect($"codes of {record.Identifier.ValueText}", errors.Select(static error => error.Code!), Literals(codes));
        }
    }

    private void ExpectMembers(
        TypeDeclarationSyntax type, int constructors, IEnumerable<string> fields, IEnumerable<string> properties, IEnumerable<string> methods, string? nested = null)
    {
        string name = type.Identifier.ValueText;
        Expect($"constructors of {name}", Enumerable.Repeat(name, constructors), type.Members.OfType<ConstructorDeclarationSyntax>().Select(static member => member.Identifier.ValueText));
        Expect($"fields of {name}", fields, type.Members.OfType<FieldDeclarationSyntax>().SelectMany(static field => field.Declaration.Variables).Select(static field => field.Identifier.ValueText));
        Expect($"properties of {name}", properties.Select(ModelText.Identifier), type.Members.OfType<PropertyDeclarationSyntax>().Select(static property => property.Identifier.ValueText));
        Expect($"methods of {name}", methods.Select(ModelText.Identifier), type.Members.OfType<MethodDeclarationSyntax>().Select(static method => method.Identifier.ValueText));
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            bool isNested = nested is not null && member is ClassDeclarationSyntax inner && inner.Identifier.ValueText == ModelText.Identifier(nested);
            if (!isNested && member is not (ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax or MethodDeclarationSyntax))
            {
                Report($"{name} has a {member.Kind()}");
            }
        }
    }

    private static VariableDeclaratorSyntax? Field(TypeDeclarationSyntax type, string name) =>
        type.Members.OfType<FieldDeclarationSyntax>().SelectMany(static field => field.Declaration.Variables).FirstOrDefault(field => field.Identifier.ValueText == name);

    private static IEnumerable<string> Literals(SyntaxNode node) =>
        node.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(static token => token.ValueText);

    private static long Number(ExpressionSyntax value) => value is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax negated }
        ? -Convert.ToInt64(negated.Token.Value, System.Globalization.CultureInfo.InvariantCulture)
        : Convert.ToInt64(((LiteralExpressionSyntax)value).Token.Value, System.Globalization.CultureInfo.InvariantCulture);
}
