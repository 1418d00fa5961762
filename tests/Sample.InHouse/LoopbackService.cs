using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeedBank;

/// <summary>Stands in for the seed bank and for the yard, on a free loopback port of this process. It knows nothing of the generated types.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<string> _targets = [];

    private LoopbackService(WebApplication application) => _application = application;

    public Uri Bank => new($"{_application.Urls.Single()}/bank/v1");

    public Uri Yard => new($"{_application.Urls.Single()}/api/v2.0");

    /// <summary>Methods and targets of the requests so far.</summary>
    public IReadOnlyList<string> Received => _targets;

    public static async Task<LoopbackService> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        LoopbackService service = new(builder.Build());
        service._application.Run(service.AnswerAsync);
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        using StreamReader reader = new(request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        _targets.Add($"{request.Method} {request.Path}{request.QueryString}");
        (int status, string reply) = Answer(request, body);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply, context.RequestAborted);
    }

    private static (int Status, string Reply) Answer(HttpRequest request, string body) => (request.Method, request.Path.Value, request.QueryString.Value) switch
    {
        ("GET", "/bank/v1/packets", "?sowing=autumn") => (200, """{ "items": [ { "species": "Papaver rhoeas", "sowing": "autumn", "germination": { "2024": 81 } } ], "page": 1, "totalPages": 2 }"""),
        ("GET", "/bank/v1/packets", "?sowing=autumn&page=2") => (200, """{ "items": [ { "species": "Viola arvensis", "sowing": "autumn", "drawer": { "room": "North", "number": 4 } } ], "page": 2, "totalPages": 2 }"""),
        ("GET", "/bank/v1/gardeners", "") => (200, """{ "data": [ { "id": 3, "name": "Ada Moss" } ], "next_cursor": "after-3" }"""),
        ("GET", "/bank/v1/gardeners", "?cursor=after-3") => (200, """{ "data": [ { "id": 8, "name": "Jo Fern" } ], "next_cursor": null }"""),
        ("POST", "/bank/v1/packets", _) when body.Contains("\"number\":99", StringComparison.Ordinal) => (409, """{ "code": "drawerFull", "message": "There is no room in the drawer." }"""),
        ("POST", "/bank/v1/packets", _) => (201, WithId(body)),
        ("POST", "/api/v2.0/yards(3)/crates", _) => (201, WithId(body)),
        ("GET", "/api/v2.0/yards(3)/crates", _) => (200, """{ "value": [ { "label": "Poppies 4", "state": "Half full" }, { "label": "Violets 1", "state": " " } ] }"""),
        _ => (404, """{ "code": "notFound", "message": "Nobody documented that." }"""),
    };

    private static string WithId(string body)
    {
        JsonObject created = JsonNode.Parse(body)!.AsObject();
        created.Insert(0, "id", "7d4c1f0e-55c4-4d2e-8b7e-1f2f3a4b5c6d");
        return created.ToJsonString();
    }
}
