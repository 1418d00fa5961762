using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace DocModelGen.Runtime.Tests.Wire;

/// <summary>One request that a server has read, and the connection to answer it on.</summary>
internal sealed class WireExchange(TcpClient connection, NetworkStream stream, int number, string request, CancellationToken stop)
{
    /// <summary>The number of the request on this server, from 1.</summary>
    public int Number => number;

    /// <summary>Headers and body, byte by byte.</summary>
    public string Request => request;

    public bool IsLast { get; private set; }

    public static string Reply(string status, string body, string headers = "Content-Type: application/json\r\n") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public Task WriteAsync(byte[] bytes) => stream.WriteAsync(bytes, stop).AsTask();

    /// <summary>Ends the connection in good order.</summary>
    public void Close() => IsLast = true;

    /// <summary>Ends the connection with a reset.</summary>
    public void Reset()
    {
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Close();
        IsLast = true;
    }

    /// <summary>Waits, saying nothing, until the other end has left.</summary>
    public async Task StallAsync()
    {
        byte[] buffer = new byte[64];
        while (await stream.ReadAsync(buffer, stop) > 0)
        {
        }

        IsLast = true;
    }
}
