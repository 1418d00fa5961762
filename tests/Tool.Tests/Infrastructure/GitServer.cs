using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Tool.Tests.Infrastructure;

/// <summary><c>git http-backend</c> on a loopback port; counts what goes over the wire.</summary>
internal sealed class GitServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly int _port;
    private long _sent;
    private int _requests;

    public GitServer(TestRepository repository)
    {
        _folder = repository.Root;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{_port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Url => $"http://127.0.0.1:{_port}/docs.git";

    /// <summary>Bytes of replies since the last time.</summary>
    public long TakeBytes() => Interlocked.Exchange(ref _sent, 0);

    /// <summary>Packs asked for since the last time.</summary>
    public int TakeRequests() => Interlocked.Exchange(ref _requests, 0);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("http-backend");
        foreach ((string name, string? value) in new Dictionary<string, string?>
        {
            ["GIT_PROJECT_ROOT"] = _folder,
            ["GIT_HTTP_EXPORT_ALL"] = "1",
            ["PATH_INFO"] = context.Request.Url!.AbsolutePath,
            ["QUERY_STRING"] = context.Request.Url.Query.TrimStart('?'),
            ["REQUEST_METHOD"] = context.Request.HttpMethod,
            ["CONTENT_TYPE"] = context.Request.ContentType ?? "",
            ["HTTP_CONTENT_ENCODING"] = context.Request.Headers["Content-Encoding"] ?? "",
            ["GIT_PROTOCOL"] = context.Request.Headers["Git-Protocol"] ?? "",
        })
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        if (Encoding.ASCII.GetString(body.ToArray()).Contains("command=fetch", StringComparison.Ordinal) || context.Request.Headers["Content-Encoding"] == "gzip")
        {
            Interlocked.Increment(ref _requests);
        }

        await process.StandardInput.BaseStream.WriteAsync(body.ToArray());
        process.StandardInput.Close();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        await WriteAsync(context.Response, output.ToArray());
    }

    /// <summary>A CGI's answer: headers, an empty line, the body.</summary>
    private async Task WriteAsync(HttpListenerResponse response, byte[] answer)
    {
        int end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (string line in Encoding.ASCII.GetString(answer, 0, end).Split("\r\n"))
        {
            string[] header = line.Split(": ", 2);
            if (header[0] == "Status")
            {
                response.StatusCode = int.Parse(header[1].Split(' ')[0], CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[header[0]] = header[1];
            }
        }

        Interlocked.Add(ref _sent, answer.Length);
        await response.OutputStream.WriteAsync(answer.AsMemory(end + 4));
        response.Close();
    }
}
