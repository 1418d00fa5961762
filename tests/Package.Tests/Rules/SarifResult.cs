using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace DocModelGen.Package.Tests.Rules;

/// <summary>A result of a compiler's log: the level is SARIF's, in which information is called <c>note</c>.</summary>
internal sealed record SarifResult(string Id, string Level, string File, int Line, int Column)
{
    /// <summary>What DocModelGen reported, suppressed results left out.</summary>
    public static IReadOnlyList<SarifResult> ReadOurs(string file)
    {
        using JsonDocument log = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => !result.TryGetProperty("suppressions", out _))
                .Select(Read)
                .Where(static result => result.Id.StartsWith("DMG", StringComparison.Ordinal)),
        ];
    }

    private static SarifResult Read(JsonElement result)
    {
        string id = result.GetProperty("ruleId").GetString()!;
        string level = result.TryGetProperty("level", out JsonElement given) ? given.GetString()! : "warning";
        if (!result.TryGetProperty("locations", out JsonElement locations))
        {
            return new SarifResult(id, level, "", 0, 0);
        }

        JsonElement place = locations[0].GetProperty("physicalLocation");
        JsonElement region = place.GetProperty("region");
        return new SarifResult(
            id,
            level,
            Path.GetFileName(Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!)),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32());
    }
}
