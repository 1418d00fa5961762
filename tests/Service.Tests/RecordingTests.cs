using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using DocModelGen.Service.Tests.Models;
using DocModelGen.Service.Tests.Models.Harbour;
using DocModelGen.Testing;
using Xunit;
using HarbourHost = DocModelGen.Service.Tests.Harbour.HarbourHost;

namespace DocModelGen.Service.Tests;

/// <summary>Replies of a real service, and of a file of them, held against the pages.</summary>
public sealed class RecordingTests : IDisposable
{
    /// <summary>As a browser writes it, with what a browser's pages asked for besides.</summary>
    private const string Har = """
        {"log":{"version":"1.2","entries":[
        {"request":{"method":"GET","url":"https://harbour.example/v1.0/vessels?$top=2"},"response":{"status":200,"content":{"mimeType":"application/json; charset=utf-8",
          "text":"{\"value\":[{\"id\":\"v1\",\"length\":\"long\",\"equipment\":\"radar, sonar\"},{\"id\":\"v2\",\"flag\":{\"of\":\"NO\"},\"papers\":{\"any\":1},\"berth\":{\"depth\":\"deep\"}}]}"}}},
        {"request":{"method":"GET","url":"https://harbour.example/v1.0/vessels('v1')"},"response":{"status":200,"content":{"mimeType":"application/json","encoding":"base64",
          "text":"eyJpZCI6InYxIiwiZmxhZyI6e319"}}},
        {"request":{"method":"DELETE","url":"https://harbour.example/v1.0/vessels/v1"},"response":{"status":202,"content":{"mimeType":"","size":0}}},
        {"request":{"method":"GET","url":"https://harbour.example/v1.0/vessels/v2"},"response":{"status":200,"content":{"mimeType":"application/json"}}},
        {"request":{"method":"GET","url":"https://harbour.example/v1.0/vessels/v3"},"response":{"status":404,"content":{"mimeType":"application/json","text":"{\"error\":{}}"}}},
        {"request":{"method":"GET","url":"https://harbour.example/v1.0/vessels/v4"},"response":{"status":200,"content":{"mimeType":"application/json","text":"<html>"}}},
        {"request":{"method":"GET","url":"https://harbour.example/logo.png"},"response":{"status":200,"content":{"mimeType":"image/png","text":"iVBO","encoding":"base64"}}},
        {"request":{"method":"PATCH","url":"https://elsewhere.example/"},"response":{"status":200,"content":{"mimeType":"application/json","text":"{}"}}},
        {"request":{"method":"GET","url":"https://harbour.example/v1.0/vessels"},"response":{"status":0,"content":{}}}
        ]}}
        """;

    private readonly DriftObserver _observer = new();

    public void Dispose() => _observer.Dispose();

    [Fact]
    public async Task What_the_service_has_beyond_its_pages_is_seen_whoever_asks()
    {
        await using HarbourHost host = await HarbourHost.StartAsync();
        DriftRecorder recorder = new(ModelsJsonContext.Default, _observer) { BaseAddress = host.Address };
        using HttpClient http = new(recorder.CreateHandler(new SocketsHttpHandler()));
        ApiClient client = new(http, new ApiClientOptions { BaseAddress = host.Address });

        ApiPage<Vessel> page = (await client.SendAsync(new ListVessels())).Body;
        string json = await http.GetStringAsync(new Uri(host.Address + "/vessels('v1')"));
        using HttpResponseMessage missing = await http.GetAsync(new Uri(host.Address + "/vessels('none')"));
        using HttpResponseMessage elsewhere = await http.GetAsync(new Uri(host.Address + "/$metadata"));

        Assert.NotEmpty(page.Value);
        Assert.Contains("Ada's Hope", json, StringComparison.Ordinal);
        Assert.Equal((2, 2), (recorder.Read, recorder.PassedOver));
        Assert.Equal(
            [
                // The service's own names of members begin with a capital.
                "member\tcsharp:DocModelGen.Service.Tests.Models.Harbour.Equipment\tRadar\t-",
                "member\tcsharp:DocModelGen.Service.Tests.Models.Harbour.Equipment\tRaft\t-",
                "property\tharbour.sailBoat\trevision\tjson:number",
                "property\tharbour.vessel\trevision\tjson:number",
            ],
            _observer.Facts.Select(static fact => fact.WitnessLine));
    }

    [Fact]
    public void A_HAR_is_read_as_the_requests_read_their_replies()
    {
        DriftRecorder recorder = new(ModelsJsonContext.Default, _observer);

        recorder.ReadHar(new MemoryStream(Encoding.UTF8.GetBytes(Har)));

        Assert.Equal((4, 4), (recorder.Read, recorder.PassedOver));
        Assert.Equal(
            [
                "member\tcsharp:DocModelGen.Service.Tests.Models.Harbour.Equipment\tsonar\t-",
                "operation\tDELETE\t/vessels/{vesselId}\t202\t-\t-\tDeleteVessel",
                "property\tharbour.berth\tdepth\tjson:string",
                "property\tharbour.vessel\tflag\tjson:object",
                "property\tharbour.vessel\tlength\tjson:string",
            ],
            _observer.Facts.Select(static fact => fact.WitnessLine));
    }
}
