using System;
using System.Text.Json.Serialization;

namespace DocModelGen.Runtime.Tests.Fixtures;

/// <summary>What a careful person would write by hand for System.Text.Json's own generator.</summary>
public sealed class SystemTextJsonStatus
{
    [JsonPropertyName("@odata.type")]
    public string? ODataType { get; set; }

    public string? Id { get; set; }

    public string? DeviceName { get; set; }

    public string? DeviceId { get; set; }

    public DateTimeOffset? LastSyncDateTime { get; set; }

    public string? MobileAppInstallStatusValue { get; set; }

    public string? InstallState { get; set; }

    public string? InstallStateDetail { get; set; }

    public int? ErrorCode { get; set; }

    public string? OsVersion { get; set; }

    public string? OsDescription { get; set; }

    public string? UserName { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? DisplayVersion { get; set; }
}

/// <summary>A type of the user's own with one of ours in it.</summary>
public sealed class Envelope
{
    public MobileAppInstallStatus? Status { get; set; }

    public System.Collections.Generic.List<App>? Apps { get; set; }

    public InstallState? State { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SystemTextJsonStatus))]
[JsonSerializable(typeof(string))]
internal sealed partial class SystemTextJsonContext : JsonSerializerContext;
