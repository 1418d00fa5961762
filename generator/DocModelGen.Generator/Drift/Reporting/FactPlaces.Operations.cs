using System;
using System.Collections.Generic;
using System.Linq;
using DocModelGen.Generator.Drift.Changes;
using DocModelGen.Generator.Drift.Facts;
using DocModelGen.Generator.Linking.Routes;
using DocModelGen.Generator.Model;

namespace DocModelGen.Generator.Drift.Reporting;

internal sealed partial class FactPlaces
{
    private PagePlace? Operation(string name, string? method, Func<ParsedPage, int?> anchor)
    {
        OperationModel? operation = _operations[name].FirstOrDefault(candidate => method is null || candidate.Method == method);
        return operation is not null && _pagesByPath.TryGetValue(operation.SourcePath, out ParsedPage? page)
            ? new PagePlace(page, anchor(page) ?? page.Page.TitleAnchor)
            : null;
    }

    private static int? RequestLines(ParsedPage page) => page.Page.RequestLines.IsEmpty ? null : page.Page.RequestLines[0].Anchor;

    private int? Template(ParsedPage page, TemplateFact fact, DriftChange change) => change switch
    {
        StatusChanged => page.Page.Response?.Anchor,
        ReplyChanged => page.Page.Response is { } response ? response.Type?.Anchor ?? response.Anchor : null,
        BodyChanged => page.Page.RequestBody?.Type?.Anchor,
        OperationRenamed or OperationDeprecationChanged or OperationAdded => page.Page.TitleAnchor,
        _ => Line(page, fact) ?? RequestLines(page),
    };

    private int? Line(ParsedPage page, TemplateFact fact) => _lines.GetOrAdd(page, Lines).TryGetValue((fact.Method, fact.Template), out int anchor) ? anchor : null;

    /// <summary>The first line of each method and template.</summary>
    private static Dictionary<(string Method, string Template), int> Lines(ParsedPage page)
    {
        var lines = new Dictionary<(string Method, string Template), int>();
        foreach (RequestLine line in page.Page.RequestLines)
        {
            if (RouteReader.Read(line.Template, out _)?.Documented is { } template && !lines.ContainsKey((line.Method, template)))
            {
                lines.Add((line.Method, template), line.Anchor);
            }
        }

        return lines;
    }

    private static int? Permissions(ParsedPage page, string kind)
    {
        PermissionKind row = kind switch
        {
            "application" => PermissionKind.Application,
            "personal" => PermissionKind.DelegatedPersonal,
            "role" => PermissionKind.Role,
            "cloud" => PermissionKind.Cloud,
            _ => PermissionKind.DelegatedWork,
        };
        return page.Page.Permissions.FirstOrDefault(permission => permission.Kind == row)?.Anchor;
    }
}
