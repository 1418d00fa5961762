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
            foreach (BodyModel? form in Forms(operation))
            {
                writer.WriteLine();
                WriteRoute(writer, operation, i, form, name, target);
            }
        }
    }

    /// <summary>A way in for each form of the body; null where there is none.</summary>
    private static IEnumerable<BodyModel?> Forms(OperationModel operation) =>
        operation.Body is null ? [null]
        : operation.IsBodyOptional ? operation.OtherBodies.Prepend(operation.Body).Append(null)
        : operation.OtherBodies.Prepend(operation.Body);

    private static void WriteRoute(IndentedWriter writer, OperationModel operation, int index, BodyModel? form, string name, TargetFacts target)
    {
        RouteModel route = operation.Routes[index];
        writer.WriteElement("summary", $"Makes the request <c>{DocComment.Encode($"{operation.Method} {route.Documented}")}</c>{FormNote(operation, form)}.{(route.IsPreview ? " Documented for a preview version only." : "")}");
        List<string> parameters = WriteParameters(writer, form, route, target);
        string body = BodyArgument(form, target);
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
    private static List<string> WriteParameters(IndentedWriter writer, BodyModel? form, RouteModel route, TargetFacts target)
    {
        List<string> declarations = [];
        foreach (ParameterModel parameter in route.Parameters)
        {
            string name = Identifier.Encode(parameter.Name);
            writer.WriteParameter(name, ParameterSummary(parameter));
            declarations.Add($"{ParameterSyntax.Name(parameter.Type, target)} {name}");
        }

        if (form is not null)
        {
            string name = Identifier.Encode(form.ParameterName);
            writer.WriteParameter(name, "What is sent.");
            declarations.Add($"{BodyType(form, target)} {name}");
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
            string type = ParameterSyntax.Name(parameter.Type, target);
            string wireName = StringLiteral.Encode(parameter.Name);
            writer.WriteLine(ParameterSyntax.IsString(parameter.Type, target)
                ? $"public string{nullable} {Property(parameter)} => {(isAlwaysThere ? "Get" : "Find")}PathParameter({wireName});"
                : parameter.Type.IsCollection
                ? $"public {type}{nullable} {Property(parameter)} {{ get => ({type}{nullable})GetArgument({wireName}){(isAlwaysThere ? "!" : "")}; private init => SetArgument({wireName}, value{(isAlwaysThere ? "" : "!")}); }}"
                : $"public {type}{nullable} {Property(parameter)} {{ get; private init; }}");
        }
    }

    /// <summary>Where the page has one form, the body is that; of several, one is there.</summary>
    private static void WriteBodyProperties(IndentedWriter writer, OperationModel operation, TargetFacts target)
    {
        if (operation.Body is not { } main)
        {
            return;
        }

        bool isOnly = operation.OtherBodies.IsEmpty && !operation.IsBodyOptional;
        foreach (BodyModel form in operation.OtherBodies.Prepend(main))
        {
            string type = BodyType(form, target);
            string hiding = ReferenceEquals(form, main) ? "new " : "";
            writer.WriteLine();
            writer.WriteElement("summary", $"What is sent{(isOnly ? "" : $"{FormNote(operation, form)}; null where it is something else")}.");
            if (form.Parts.Count > 0)
            {
                writer.WriteElement("remarks", "Its parts: " + string.Join("<br/>", form.Parts.Select(PartNote)));
            }

            writer.WriteLine(isOnly
                ? $"public {hiding}{type} {Identifier.Encode(form.PropertyName)} => ({type})base.Body!;"
                : $"public {hiding}{type}? {Identifier.Encode(form.PropertyName)} => base.Body as {type}{(IsValueType(form) ? "?" : "")};");
        }
    }

    private static string PartNote(BodyPartModel part) =>
        $"<c>{DocComment.Encode(part.Name)}</c>{(part.IsRequired ? ", required" : "")}{(part.Summary.IsEmpty ? "" : ": " + DocComment.Encode(part.Summary))}";

    /// <summary>Which of several forms of a body is meant.</summary>
    private static string FormNote(OperationModel operation, BodyModel? form) =>
        operation.OtherBodies.IsEmpty && !operation.IsBodyOptional ? ""
        : form is null ? " without a body"
        : $" as <c>{DocComment.Encode(form.IsMultipart ? "multipart" : form.ContentType ?? "application/json")}</c>";

    private static bool IsValueType(BodyModel form) => form.Type is { Kind: ValueKind.Json, IsCollection: false };

    private static string BodyArgument(BodyModel? body, TargetFacts target)
    {
        if (body is null)
        {
            return "null";
        }

        string name = Identifier.Encode(body.ParameterName);
        string value = IsValueType(body) ? name : $"{name} ?? throw new global::System.ArgumentNullException(nameof({name}))";
        return body.Type.IsCollection ? $"global::DocModelGen.Serialization.JsonBody.Create({value}, {TypeSyntax.ValueType(body.Type, target)})" : value;
    }

    /// <summary>Types that have no form of their own as a body are left to the caller.</summary>
    /// <summary>The C# type of what is sent.</summary>
    public static string BodyType(BodyModel form, TargetFacts target) => (form.Type.Kind, form.Type.IsCollection) switch
    {
        _ when form.IsMultipart => "global::System.Net.Http.MultipartContent",
        (ValueKind.Object or ValueKind.Json or ValueKind.String or ValueKind.Binary, false) => TypeSyntax.Name(form.Type, target),
        (ValueKind.Stream, false) => "global::System.IO.Stream",
        (_, true) => TypeSyntax.Name(form.Type, target),
        _ => "global::System.Net.Http.HttpContent",
    };

    private static string ParameterSummary(ParameterModel parameter) =>
        parameter.Summary.IsEmpty ? $"The <c>{DocComment.Encode(parameter.Name)}</c> of the URL." : DocComment.Encode(parameter.Summary);

    private static string Property(ParameterModel parameter) => Identifier.Encode(parameter.PropertyName);
}
