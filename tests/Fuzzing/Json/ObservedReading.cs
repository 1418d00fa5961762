using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using DocModelGen.Fuzzing.Checking;
using DocModelGen.Runtime.Tests.Fixtures;
using DocModelGen.Serialization;

namespace DocModelGen.Fuzzing.Json;

/// <summary>Reads with an observer: nothing is read otherwise, all that the document has beyond the record is noted, and each fact is one line.</summary>
internal static class ObservedReading
{
    /// <summary>The wire names of the record, which follow from its C# names.</summary>
    private static readonly HashSet<string> s_documented =
        [.. typeof(Everything).GetProperties().Select(static property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    private static readonly AnyRequest s_request = new();

    public static Everything Read(byte[] json, bool keepMistyped)
    {
        using DriftObserver observer = new();
        return ApiJson.ReadResponse(s_request, json, observer, keepMistyped);
    }

    /// <param name="json">A document that can be read.</param>
    /// <param name="expected">What it says.</param>
    public static Fault? Check(byte[] json, Everything expected)
    {
        using DriftObserver observer = new();
        ApiJson.ReadResponse(s_request, json, observer, keepMistypedValues: true);
        IReadOnlyList<DriftFact> facts = observer.Facts;
        if (facts.FirstOrDefault(static fact => fact.WitnessLine is { } line && !IsLine(fact, line)) is { } odd)
        {
            return new Fault("witness", $"no line: {odd.WitnessLine}");
        }

        HashSet<string?> names = [.. facts.Select(static fact => fact.Name)];
        return expected.AdditionalData?.Keys.FirstOrDefault(name => !name.Contains('@') && !s_documented.Contains(name) && !names.Contains(name) && !names.Contains(null)) is { } missed
            ? new Fault("witness", $"not noted: '{missed}'")
            : null;
    }

    private static bool IsLine(DriftFact fact, string line)
    {
        int columns = fact.Kind == DriftFactKind.UndocumentedStatus ? 7 : 4;
        return line.Split('\t').Length == columns && !line.Any(static c => char.IsControl(c) && c != '\t') && fact.ToString().All(static c => !char.IsControl(c));
    }

    private sealed class AnyRequest : IApiRequest<Everything>
    {
        public ApiOperation Operation { get; } = new("Any", "GET", 200, ["/any"]);

        public string Template => "/any";

        public Everything ReadResponse(ref ApiJsonReader reader) => reader.ReadInto(new Everything());

        public HttpRequestMessage ToHttpRequestMessage(Uri baseAddress) => throw new NotSupportedException();
    }
}
