using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using DeviceStatuses.ApiModels;
using DocModelGen;

namespace DeviceStatuses;

/// <summary>Shows a reply as what it has become: values of C# types.</summary>
internal static class ReplyView
{
    public static void Show(ApiResponse<MobileAppInstallStatus> reply)
    {
        Screen.Heading("The reply, as typed values");

        Screen.WriteLine($"{(int)reply.StatusCode} {reply.StatusCode}", ConsoleColor.Green);
        MobileAppInstallStatus created = reply.Body;
        Show(created.Id);
        Show(created.DeviceName);
        Show(created.LastSyncDateTime, format: "yyyy-MM-dd HH:mm:ss zzz");
        Show(created.InstallState);
        Show(created.InstallStateDetail);
        Show(created.ErrorCode);
    }

    private static void Show<T>(T value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "")
    {
        string name = expression[(expression.IndexOf('.', StringComparison.Ordinal) + 1)..];
        Type type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        string text = value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : $"{value}";

        Screen.Write($"{name,-20}", ConsoleColor.DarkCyan);
        Screen.Write($"{text,-38}");
        Screen.WriteLine(type.Name, ConsoleColor.DarkMagenta);
    }
}
