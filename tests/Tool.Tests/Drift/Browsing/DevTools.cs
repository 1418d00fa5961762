using System;
using System.Collections.Generic;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Tool.Tests.Drift.Browsing;

/// <summary>Commands of the Chrome DevTools Protocol, one after the other; events in between are kept.</summary>
internal sealed class DevTools : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private int _lastId;

    /// <summary>Of the page that commands go to; null for the browser.</summary>
    public string? Session { get; set; }

    public List<JsonNode> Events { get; } = [];

    public static async Task<DevTools> ConnectAsync(Uri address)
    {
        var tools = new DevTools();
        using var patience = new CancellationTokenSource(s_patience);
        await tools._socket.ConnectAsync(address, patience.Token);
        return tools;
    }

    public async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        using var patience = new CancellationTokenSource(s_patience);
        int id = ++_lastId;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (Session is not null)
        {
            command["sessionId"] = Session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            JsonNode message = await ReceiveAsync(patience.Token);
            if ((int?)message["id"] == id)
            {
                return message["error"] is { } error ? throw new InvalidOperationException($"{method}: {error}") : message["result"]!;
            }

            Events.Add(message);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}
