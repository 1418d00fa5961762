using System;
using System.Collections.Generic;
using DocModelGen.Generator.Drift.Facts;

namespace DocModelGen.Generator.Drift.Witnesses;

/// <summary>
/// An action or a function of a service. Its line has the template <c>{binding type}/qualified.name</c>, a function's with
/// <c>(name={type},..)</c> behind it; what is bound to nothing has <c>{}</c> for the type.
/// </summary>
/// <param name="Fact">The line.</param>
/// <param name="Binding">What it is bound to; null for nothing.</param>
/// <param name="Name">With its namespace.</param>
/// <param name="Arguments">The parameters that a function has in its URL, and their types; an action has its own in the body.</param>
internal sealed record BoundOperation(TemplateFact Fact, TypeText? Binding, string Name, IReadOnlyDictionary<string, string> Arguments)
{
    public string ShortName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>Null for a line that is a path of its own, as descriptions of services that are not OData's have them.</summary>
    public static BoundOperation? Read(TemplateFact fact)
    {
        string template = fact.Template;
        int close = template.StartsWith("{", StringComparison.Ordinal) ? template.IndexOf("}/", StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            return null;
        }

        string call = template.Substring(close + 2);
        int open = call.IndexOf('(');
        return new BoundOperation(
            fact,
            close == 1 ? null : TypeText.Parse(template.Substring(1, close - 1)),
            open < 0 ? call : call.Substring(0, open),
            ReadArguments(open < 0 ? "" : call.Substring(open + 1).TrimEnd(')')));
    }

    private static Dictionary<string, string> ReadArguments(string list)
    {
        var arguments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string argument in list.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = argument.IndexOf('=');
            arguments[equals < 0 ? argument : argument.Substring(0, equals)] = equals < 0 ? "" : argument.Substring(equals + 1).Trim('{', '}');
        }

        return arguments;
    }
}
