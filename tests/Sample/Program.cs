using System;
using System.Net.Http;
using DeviceStatuses;
using DeviceStatuses.ApiModels;
using DocModelGen;

await using LoopbackService service = await LoopbackService.StartAsync();

using HttpClient http = new();
ApiClient client = new(http, new ApiClientOptions
{
    BaseAddress = service.BaseAddress,
    AccessTokenProvider = static (_, _) => new("sample-token"),
});

AddDeviceStatuses request = new(mobileAppId: "a1", userAppInstallStatusId: "u1", new MobileAppInstallStatus
{
    DeviceName = "Front desk 7",
    LastSyncDateTime = new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.FromHours(1)),
    InstallState = InstallState.Failed,
    InstallStateDetail = InstallStateDetail.PendingReboot,
    ErrorCode = 9,
});

ApiResponse<MobileAppInstallStatus> created = await client.SendAsync(request);

Exchange exchange = service.LastExchange;
RequestView.Show(exchange);
ReplyView.Show(created);
return ExchangeChecks.Show(exchange, request, created) ? 0 : 1;
