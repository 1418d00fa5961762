using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DocModelGen.Generator.Encoders;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Emitting;

/// <summary>The ways in: a constructor or a static method for every documented template, and what they set.</summary>
internal static partial class OperationEmitter
{
    private static void WriteRoutes(IndentedWriter writer, OperationModel operation, string name, TargetFacts target)
    {
        if (operation.Routes.Any(static route => route.FactoryName is not null))
        {
            writer.WriteLine();
            writer.WriteLine($$"""
                private {{name}}(string[] pathArguments, int route, object? body)
                    : base(s_operation, route, body, pathArguments)
                {
                }
                """);
        }

        for (int i = 0; i < operation.Routes.Count; i++)
        {
            writer.WriteLine();
            WriteRoute(writer, operation, i, name, target);
        }
    }

    private static void WriteRoute(IndentedWriter writer, OperationModel operation, int index, string name, TargetFacts target)
    {
        RouteModel route = operation.Routes[index];
        writer.WriteElement("summary", $"Makes the request <c>{DocComment.Encode($"{operation.Method} {route.Documented}")}</c>.");
        List<string> parameters = WriteParameters(writer, operation, route, target);
        string body = BodyArgument(operation.Body);
        string routeIndex = index.ToString(CultureInfo.InvariantCulture);
        List<string> arguments = [.. route.Parameters.Select(parameter => ParameterSyntax.Text(parameter, target))];
        List<ParameterModel> typed = [.. route.Parameters.Where(parameter => !ParameterSyntax.IsString(parameter.Type, target))];

        if (route.FactoryName is { } factory)
        {
            string array = arguments.Count == 0 ? "new string[0]" : $"new[] {{ {string.Join(", ", arguments)} }}";
            writer.WriteLine("/// <returns>The request.</returns>");
            writer.WriteList($"public static {name} {Identifier.Encode(factory)}(", parameters, ") =>");
            string creation = $"    new {name}({array}, {routeIndex}, {body})";
            string settings = string.Join(", ", typed.Select(static parameter => $"{Property(parameter)} = {Identifier.Encode(parameter.Name)}"));
            writer.WriteLine(settings.Length == 0 ? creation + ";" : $"{creation} {{ {settings} }};");
            return;
        }

        writer.WriteList($"public {name}(", parameters, ")");
        writer.WriteLine($"    : base({string.Join(", ", ["s_operation", routeIndex, body, .. arguments])})");
        writer.OpenBlock();
        foreach (ParameterModel parameter in typed)
        {
            writer.WriteLine($"{Property(parameter)} = {Identifier.Encode(parameter.Name)};");
        }

        writer.CloseBlock();
    }

    /// <summary>Documents the parameters and returns their declarations: those of the URL, then the body.</summary>
    private static List<string> WriteParameters(IndentedWriter writer, OperationModel operation, RouteModel route, TargetFacts target)
    {
        List<string> declarations = [];
        foreach (ParameterModel parameter in route.Parameters)
        {
            string name = Identifier.Encode(parameter.Name);
            writer.WriteParameter(name, ParameterSummary(parameter));
            declarations.Add($"{ParameterSyntax.Name(parameter.Type, target)} {name}");
        }

        if (operation.Body is { } body)
        {
            string name = Identifier.Encode(body.ParameterName);
            writer.WriteParameter(name, "What is sent.");
            declarations.Add($"{BodyType(body.Type, target)} {name}");
        }

        return declarations;
    }

    /// <summary>One property for each parameter of any route; null where the request's route does not have it.</summary>
    private static void WriteParameterProperties(IndentedWriter writer, OperationModel operation, TargetFacts target)
    {
        foreach (IGrouping<string, ParameterModel> group in operation.Routes
            .SelectMany(static route => route.Parameters)
            .GroupBy(static parameter => parameter.PropertyName))
        {
            ParameterModel parameter = group.First();
            bool isAlwaysThere = group.Count() == operation.Routes.Count;
            string nullable = isAlwaysThere ? "" : "?";
            writer.WriteLine();
            writer.WriteElement("summary", ParameterSummary(parameter));
            writer.WriteLine(ParameterSyntax.IsString(parameter.Type, target)
                ? $"public string{nullable} {Property(parameter)} => {(isAlwaysThere ? "Get" : "Find")}PathParameter({StringLiteral.Encode(parameter.Name)});"
                : $"public {ParameterSyntax.Name(parameter.Type, target)}{nullable} {Property(parameter)} {{ get; private init; }}");
        }
    }

    private static void WriteBodyProperty(IndentedWriter writer, BodyModel? body, TargetFacts target)
    {
        if (body is null)
        {
            return;
        }

        string type = BodyType(body.Type, target);
        writer.WriteLine();
        writer.WriteLine($"""
            /// <summary>What is sent.</summary>
            public new {type} Body => ({type})base.Body!;
            """);
    }

    private static string BodyArgument(BodyModel? body)
    {
        if (body is null)
        {
            return "null";
        }

        string name = Identifier.Encode(body.ParameterName);
        bool isValueType = body.Type is { Kind: ValueKind.Json, IsCollection: false };
        return isValueType ? name : $"{name} ?? throw new global::System.ArgumentNullException(nameof({name}))";
    }

    /// <summary>Types that have no form of their own as a body are left to the caller.</summary>
    private static string BodyType(ApiType type, TargetFacts target) => (type.Kind, type.IsCollection) switch
    {
        (ValueKind.Object or ValueKind.Json or ValueKind.String or ValueKind.Binary, false) => TypeSyntax.Name(type, target),
        (ValueKind.Stream, false) => "global::System.IO.Stream",
        _ => "global::System.Net.Http.HttpContent",
    };

    private static string ParameterSummary(ParameterModel parameter) =>
        parameter.Summary.IsEmpty ? $"The <c>{DocComment.Encode(parameter.Name)}</c> of the URL." : DocComment.Encode(parameter.Summary);

    private static string Property(ParameterModel parameter) => Identifier.Encode(parameter.PropertyName);
}
