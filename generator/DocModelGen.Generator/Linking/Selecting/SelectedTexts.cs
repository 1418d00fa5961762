using System;
using System.Collections.Generic;
using System.Linq;

using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Linking.Selecting;

/// <summary>Descriptions where not all types are generated: one cannot refer to a type that is not, and says its name.</summary>
internal sealed class SelectedTexts
{
    private readonly HashSet<string> _names;

    /// <param name="kept">What is generated.</param>
    public SelectedTexts(IEnumerable<TypeReference> kept) => _names = new HashSet<string>(
        kept.Select(static type => type.Name.Namespace.Length == 0 ? type.Name.Identifier : type.Name.Namespace + "." + type.Name.Identifier),
        StringComparer.Ordinal);

    public OperationModel Trim(OperationModel operation) => operation with
    {
        Summary = Trim(operation.Summary),
        Routes = operation.Routes.Select(route => route with { Parameters = route.Parameters.Select(Trim).ToEquatableArray() }).ToEquatableArray(),
        QueryOptions = operation.QueryOptions.Select(option => option with { Summary = Trim(option.Summary) }).ToEquatableArray(),
        Headers = operation.Headers.Select(header => header with { Summary = Trim(header.Summary) }).ToEquatableArray(),
    };

    public EnumModel Trim(EnumModel type) => type with
    {
        Summary = Trim(type.Summary),
        Members = type.Members.Select(member => member with { Summary = Trim(member.Summary) }).ToEquatableArray(),
    };

    public DocText Trim(DocText text) =>
        text.Runs.Any(IsLost) ? new DocText(text.Runs.Select(run => IsLost(run) ? new DocRun(DocRunKind.Text, run.Text) : run).ToEquatableArray()) : text;

    private ParameterModel Trim(ParameterModel parameter) => parameter with { Summary = Trim(parameter.Summary) };

    private bool IsLost(DocRun run) => run.Kind == DocRunKind.Type && !_names.Contains(run.Target!);
}
