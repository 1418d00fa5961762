using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DeviceStatuses.ApiModels;
using DocModelGen;

namespace DeviceStatuses;

/// <summary>Holds an exchange against what spec/add-devicestatuses.md documents, written down here once more by hand.</summary>
internal static class ExchangeChecks
{
    private const string DocumentedTarget = "/v1.0/deviceAppManagement/mobileApps/a1/userStatuses/u1/deviceStatuses/$ref";

    private const string DocumentedBody = """
        {
          "@odata.type": "#microsoft.graph.mobileAppInstallStatus",
          "deviceName": "Front desk 7",
          "lastSyncDateTime": "2026-11-23T09:15:00+01:00",
          "installState": "failed",
          "installStateDetail": "pendingReboot",
          "errorCode": 9
        }
        """;

    /// <summary>Shows what holds and what does not.</summary>
    /// <returns>Whether everything holds.</returns>
    public static bool Show(Exchange exchange, AddDeviceStatuses request, ApiResponse<MobileAppInstallStatus> created)
    {
        Screen.Heading("Checked against the page");

        (string What, bool Holds)[] checks =
        [
            ("the method is POST", exchange.Method == "POST"),
            ("the path is the documented one, /$ref included", exchange.Target == DocumentedTarget),
            ("both documented headers are there", HasHeader(exchange, "Authorization", "Bearer sample-token") && HasHeader(exchange, "Content-Type", "application/json")),
            ("the body says what was set, and nothing else", IsSameJson(exchange.Body, DocumentedBody)),
            ("the status is the documented one", created.StatusCode == request.Operation.SuccessStatus),
            ("the reply is what was sent, with an id", created.Body == request.Body with { Id = LoopbackService.NewId }),
            ("the reply turns into the same JSON again", IsSameJson(ToJson(created.Body), exchange.ReplyBody)),
        ];

        foreach ((string what, bool holds) in checks)
        {
            Screen.Write(holds ? "✓ " : "✗ ", holds ? ConsoleColor.Green : ConsoleColor.Red);
            Screen.WriteLine(what);
        }

        return checks.All(static check => check.Holds);
    }

    private static bool HasHeader(Exchange exchange, string name, string value) =>
        exchange.Headers.GetValueOrDefault(name) == value;

    private static string ToJson(MobileAppInstallStatus status) =>
        JsonSerializer.Serialize(status, ApiModelsJsonContext.Default.MobileAppInstallStatus);

    private static bool IsSameJson(string left, string right)
    {
        using JsonDocument leftDocument = JsonDocument.Parse(left);
        using JsonDocument rightDocument = JsonDocument.Parse(right);
        return JsonElement.DeepEquals(leftDocument.RootElement, rightDocument.RootElement);
    }
}
