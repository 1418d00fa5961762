using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>
/// Descriptions where not all types are generated: one cannot refer to a type that is not, and says its name. What loses nothing stays the same object.
/// </summary>
internal sealed class SelectedTexts
{
    private readonly HashSet<string> _names;

    /// <param name="kept">What is generated.</param>
    public SelectedTexts(IEnumerable<TypeReference> kept) => _names = new HashSet<string>(
        kept.Select(static type => type.Name.Namespace.Length == 0 ? type.Name.Identifier : type.Name.Namespace + "." + type.Name.Identifier),
        StringComparer.Ordinal);

    public OperationModel Trim(OperationModel operation)
    {
        DocText summary = Trim(operation.Summary);
        EquatableArray<RouteModel> routes = operation.Routes.Replace(Trim);
        EquatableArray<QueryOptionModel> options = operation.QueryOptions.Replace(
            option => Trim(option.Summary) is var text && text == option.Summary ? option : option with { Summary = text });
        EquatableArray<HeaderModel> headers = operation.Headers.Replace(
            header => Trim(header.Summary) is var text && text == header.Summary ? header : header with { Summary = text });
        return summary == operation.Summary && routes == operation.Routes && options == operation.QueryOptions && headers == operation.Headers
            ? operation
            : operation with { Summary = summary, Routes = routes, QueryOptions = options, Headers = headers };
    }

    public EnumModel Trim(EnumModel type)
    {
        DocText summary = Trim(type.Summary);
        EquatableArray<EnumMemberModel> members = type.Members.Replace(
            member => Trim(member.Summary) is var text && text == member.Summary ? member : member with { Summary = text });
        return summary == type.Summary && members == type.Members ? type : type with { Summary = summary, Members = members };
    }

    public DocText Trim(DocText text) =>
        text.Runs.Any(IsLost) ? new DocText(text.Runs.Select(run => IsLost(run) ? new DocRun(DocRunKind.Text, run.Text) : run).ToEquatableArray()) : text;

    private RouteModel Trim(RouteModel route)
    {
        EquatableArray<ParameterModel> parameters = route.Parameters.Replace(
            parameter => Trim(parameter.Summary) is var text && text == parameter.Summary ? parameter : parameter with { Summary = text });
        return parameters == route.Parameters ? route : route with { Parameters = parameters };
    }

    private bool IsLost(DocRun run) => run.Kind == DocRunKind.Type && !_names.Contains(run.Target!);
}
