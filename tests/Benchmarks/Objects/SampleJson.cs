using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocModelGen.Benchmarks.Objects;

/// <summary>The sample as UTF-8 JSON in the forms that services send.</summary>
internal static class SampleJson
{
    private const string Text = """
        {"@odata.type":"#microsoft.graph.mobileAppInstallStatus","id":"fbdee6f1-e6f1-fbde-f1e6-defbf1e6defb","deviceName":"Front desk 7","deviceId":"5f1c3d0e-77aa-4b62-9d4f-0a9c2b8e6d11","lastSyncDateTime":"2016-12-31T23:59:56.035751+03:00","mobileAppInstallStatusValue":"failed","installState":"failed","installStateDetail":"pendingReboot","errorCode":9,"osVersion":"10.0.19045.4170","osDescription":"Windows 10 Enterprise 22H2","userName":"Adele Vance","userPrincipalName":"adele.vance@contoso.example","displayVersion":"16.0.17328.20162"}
        """;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Documented order, no white space.</summary>
    public static byte[] Compact { get; } = Encoding.UTF8.GetBytes(Text);

    /// <summary>Documented order, two spaces a level.</summary>
    public static byte[] Indented { get; } = Encoding.UTF8.GetBytes(
        JsonNode.Parse(Text)!.ToJsonString(s_indented).Replace("\\u002B", "+", System.StringComparison.Ordinal));

    /// <summary>No property follows the one that it follows in the page; the annotation comes first, as services send it.</summary>
    public static byte[] Shuffled { get; } = Shuffle();

    private static byte[] Shuffle()
    {
        int[] order = [0, 9, 4, 12, 7, 1, 10, 5, 13, 3, 8, 2, 11, 6];
        JsonProperty[] properties = [.. JsonDocument.Parse(Text).RootElement.EnumerateObject()];
        return Encoding.UTF8.GetBytes("{" + string.Join(",", order.Select(i => properties[i].ToString())) + "}");
    }
}
