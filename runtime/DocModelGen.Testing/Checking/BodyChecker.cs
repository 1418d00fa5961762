using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace DocModelGen.Testing.Checking;

/// <summary>Holds a JSON body against the documented type.</summary>
internal sealed class BodyChecker(DocumentedService service, DocumentedOperation operation, List<DocumentationFinding> findings)
{
    private const int LongestValue = 60;

    public void Check(JsonElement body, DocumentedType type)
    {
        if (body.ValueKind == JsonValueKind.Object)
        {
            CheckObject(body, type, "");
        }
        else
        {
            findings.Add(new DocumentationFinding(operation.Place, null, $"the body is {Text(body)}, and the page documents an object"));
        }
    }

    /// <summary>A body that is a list.</summary>
    public void CheckList(JsonElement body, DocumentedProperty list)
    {
        if (body.ValueKind != JsonValueKind.Array)
        {
            findings.Add(new DocumentationFinding(operation.Place, null, $"the body is {Text(body)}, and the page documents an array"));
            return;
        }

        CheckItems(body, list, "");
    }

    private void CheckObject(JsonElement value, DocumentedType documented, string path)
    {
        DocumentedType type = TypeOf(value, documented, out bool isKnown);
        HashSet<string> sent = [];
        foreach (JsonProperty property in value.EnumerateObject())
        {
            sent.Add(property.Name);

            // "@odata.type", "members@odata.bind": annotations are not the type's properties.
            if (property.Name.Contains('@'))
            {
                continue;
            }

            if (type.Find(property.Name) is { } known)
            {
                CheckProperty(property.Value, known, path + property.Name);
            }
            else if (isKnown && !type.IsOpen)
            {
                findings.Add(type.FindOtherSpelling(property.Name) is { } other
                    ? new DocumentationFinding(other.Place, property.Name, $"'{path}{property.Name}' is spelt '{other.Name}' in the page")
                    : new DocumentationFinding(operation.Place, property.Name, $"'{path}{property.Name}' is sent, and no page documents it for {type.Name}"));
            }
        }

        foreach (DocumentedProperty required in Required(documented, type))
        {
            // An object is made by what it binds to as well: "members@odata.bind" sends the members.
            if (!sent.Contains(required.Name) && !sent.Contains(required.Name + "@odata.bind"))
            {
                findings.Add(new DocumentationFinding(required.Place, required.Name, $"the required property '{path}{required.Name}' is not sent"));
            }
        }
    }

    /// <summary>What the operation itself requires of its body counts always; what a type requires, where an object is made.</summary>
    private IEnumerable<DocumentedProperty> Required(DocumentedType documented, DocumentedType type)
    {
        bool isCreate = operation.Method is "POST" or "PUT";
        IEnumerable<DocumentedProperty> own = documented == operation.Body || isCreate ? documented.Properties : [];
        IEnumerable<DocumentedProperty> derived = type != documented && isCreate ? type.Properties : [];
        return own.Concat(derived).Where(static property => property.IsRequired).GroupBy(static property => property.Name).Select(static group => group.First());
    }

    /// <summary>What the object itself says it is, where a page documents that.</summary>
    private DocumentedType TypeOf(JsonElement value, DocumentedType documented, out bool isKnown)
    {
        isKnown = true;
        if (!value.TryGetProperty("@odata.type", out JsonElement odataType) || odataType.ValueKind != JsonValueKind.String
            || odataType.GetString()!.TrimStart('#').Equals(documented.Name, StringComparison.OrdinalIgnoreCase))
        {
            return documented;
        }

        DocumentedType? named = service.FindType(odataType.GetString()!);
        isKnown = named is not null;
        return named ?? documented;
    }

    private void CheckProperty(JsonElement value, DocumentedProperty property, string path)
    {
        if (property.IsReadOnly)
        {
            findings.Add(new DocumentationFinding(property.Place, property.Name, $"'{path}' is read-only, and sent"));
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (property.IsRequired)
            {
                findings.Add(new DocumentationFinding(property.Place, property.Name, $"the required property '{path}' is null"));
            }

            return;
        }

        if (!property.IsCollection)
        {
            CheckValue(value, property, path);
        }
        else if (value.ValueKind != JsonValueKind.Array)
        {
            Mistyped(value, property, path, "an array");
        }
        else
        {
            CheckItems(value, property, path);
        }
    }

    private void CheckItems(JsonElement array, DocumentedProperty property, string path)
    {
        int index = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            CheckValue(item, property, $"{path}[{index++}]");
        }
    }

    private void CheckValue(JsonElement value, DocumentedProperty property, string path)
    {
        switch (property.Kind)
        {
            case DocumentedKind.Text when value.ValueKind != JsonValueKind.String:
                Mistyped(value, property, path, "a string");
                break;
            case DocumentedKind.Boolean when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                Mistyped(value, property, path, "true or false");
                break;
            case DocumentedKind.WholeNumber when value.ValueKind != JsonValueKind.Number || !IsInteger(value):
                Mistyped(value, property, path, "a whole number");
                break;

            // OData writes what is no finite number as text.
            case DocumentedKind.Number when value.ValueKind != JsonValueKind.Number && value.ToString() is not ("NaN" or "INF" or "-INF"):
                Mistyped(value, property, path, "a number");
                break;
            case DocumentedKind.Member or DocumentedKind.Members:
                CheckMembers(value, property, path);
                break;
            case DocumentedKind.Complex when value.ValueKind != JsonValueKind.Object:
                Mistyped(value, property, path, "an object");
                break;
            case DocumentedKind.Complex when TypeOf(property) is { } type:
                CheckObject(value, type, path + ".");
                break;
        }
    }

    /// <summary>The elements of a body are what the operation itself documents.</summary>
    private DocumentedType? TypeOf(DocumentedProperty property) =>
        property == operation.BodyList ? operation.Body : property.TypeName is { } name ? service.FindType(name) : null;

    private void CheckMembers(JsonElement value, DocumentedProperty property, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Mistyped(value, property, path, "a string");
            return;
        }

        string text = value.GetString()!;
        string[] members = property.Kind == DocumentedKind.Members ? [.. text.Split(',').Select(static member => member.Trim())] : [text];
        foreach (string member in members.Where(member => !property.Members.Contains(member)))
        {
            findings.Add(new DocumentationFinding(
                property.Place, property.Name, $"'{path}' is \"{member}\", which is none of the documented values: {string.Join(", ", property.Members)}"));
        }
    }

    private static bool IsInteger(JsonElement number) =>
        number.TryGetInt64(out _) || (number.TryGetDecimal(out decimal value) && value == decimal.Truncate(value));

    private void Mistyped(JsonElement value, DocumentedProperty property, string path, string documented) =>
        findings.Add(new DocumentationFinding(property.Place, property.Name, $"'{path}' is {Text(value)}, and the page documents {documented}"));

    private static string Text(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "...");
    }
}
