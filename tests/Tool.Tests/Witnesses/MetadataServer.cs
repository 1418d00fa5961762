using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace DocModelGen.Tool.Tests.Witnesses;

/// <summary>A service on a loopback address that answers each request the same way.</summary>
internal sealed class MetadataServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public MetadataServer(Action<HttpListenerResponse> answer, string content)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = Task.Run(() => ServeAsync(answer, Encoding.UTF8.GetBytes(content)));
    }

    public string Url { get; }

    /// <summary>What each request had for its authorization; empty for none.</summary>
    public ConcurrentQueue<string> Tokens { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(Action<HttpListenerResponse> answer, byte[] content)
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Tokens.Enqueue(context.Request.Headers["Authorization"] ?? "");
            answer(context.Response);
            context.Response.Close(content, willBlock: false);
        }
    }
}
