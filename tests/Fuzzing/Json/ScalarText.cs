using System;
using System.Linq;
using DocModelGen.Fuzzing.Mutating;

namespace DocModelGen.Fuzzing.Json;

/// <summary>Values as services, and attackers, might write them: near what each reader of a scalar takes, and just beyond.</summary>
internal static class ScalarText
{
    private static readonly string[] s_odd =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1e3", "1E-3", "255", "256", "32767", "32768", "-32769", "2147483647", "2147483648", "9007199254740993",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "1e400", "-1e400", "1e-400", "5e-324", "3.5e38", "1e-30", "1.5e-28",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.1000", "0.0000000000000000000000000001", "1e99999999999999999999", "1e-99999999999999999999",
        "01", "1.", ".5", "+1", "1e", "--1", "NaN", "Infinity", "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "\"\"", "\"NaN\"", "\"INF\"", "\"-INF\"", "\"Infinity\"",
        "\"P999999999999999999D\"", "\"-P10675199DT2H48M5.4775808S\"", "\"P10675199DT2H48M5.4775808S\"", "\"PT24H\"", "\"P1M\"", "\"P1Y2M10DT2H30M\"", "\"PT\"", "\"P\"", "\"PT0.5H\"",
        "\"0001-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00+02:00\"", "\"9999-12-31T23:59:59.9999999-08:00\"", "\"2026-06-30T23:59:60Z\"", "\"2026-02-03T24:00:00Z\"",
        "\"2026-02-30\"", "\"0000-01-01\"", "\"2026-02-03\"", "\"24:00:00\"", "\"08:30\"", "\"08:30:00.12345678\"", "\"{6F9619FF-8B86-D011-B42D-00CF4FC964FF}\"",
        "\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"", "\"-_8=\"", "\"-_8\"", "\"+/8=\"", "\"A\"", "\"ab\\r\\ncd\"", "\"====\"", "\"installed\"", "\"Installed\"", "\"monday,tuesday\"",
        "\"Monday, none\"", "\"monday,\"", "\",\"", "\"small,large\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\u0069nstalled\"", "\"a\\\"b\"", "\"\\u0000\"",
        "\"\u00e9\u4e2d\"",
    ];

    public static string Next(Random random) => random.Next(8) switch
    {
        0 or 1 => HostileText.Pick(random, s_odd),
        2 => Number(random),
        3 => Quote(Date(random)),
        4 => Quote(Duration(random)),
        5 => Quote(Letters(random, "ABCDabcd0123+/-_=", 12)),
        6 => Quote(Letters(random, "0123456789abcdefABCDEF-{}", 38)),
        _ => Quote(HostileText.Pick(random, ["installed", "failed", "Unknown", "notInstalled", "none", "monday", "tuesday", "Wednesday", "small", "LARGEST"])
            + (random.Next(2) == 0 ? "" : HostileText.Pick(random, [",", ", ", ",,", " ", "x"]) + HostileText.Pick(random, ["monday", "medium", "failed", "Large", ""]))),
    };

    private static string Quote(string text) => $"\"{text}\"";

    private static string Number(Random random)
    {
        string number = (random.Next(3) == 0 ? "-" : "") + Digits(random, 32);
        number += random.Next(2) == 0 ? "" : "." + Digits(random, 32);
        return number + (random.Next(3) > 0 ? "" : HostileText.Pick(random, ["e", "E", "e+", "E-", "e-"]) + Digits(random, 3));
    }

    private static string Date(Random random)
    {
        string text = $"{random.Next(10000):0000}-{random.Next(14):00}-{random.Next(33):00}";
        text += HostileText.Pick(random, ["T", "T", "T", "t", " ", ""]);
        text += $"{random.Next(25):00}:{random.Next(61):00}" + (random.Next(4) == 0 ? "" : $":{random.Next(61):00}");
        text += random.Next(2) == 0 ? "" : "." + Digits(random, 18);
        text += HostileText.Pick(random, ["Z", "z", "", $"+{random.Next(16):00}:{random.Next(61):00}", $"-{random.Next(16):00}:{random.Next(61):00}", "+0100"]);
        return random.Next(3) switch { 0 => text, 1 => text.Length > 10 ? text[..10] : text, _ => text[(text.IndexOf(':', StringComparison.Ordinal) - 2)..] };
    }

    private static string Duration(Random random)
    {
        string Part(string unit) => random.Next(2) == 0 ? "" : Digits(random, random.Next(4) == 0 ? 20 : 4) + unit;
        string seconds = random.Next(2) == 0 ? "" : Digits(random, 4) + "." + Digits(random, 12) + "S";
        return HostileText.Pick(random, ["", "", "-", "+"]) + "P" + Part("Y") + Part("D") + HostileText.Pick(random, ["T", "T", ""]) + Part("H") + Part("M") + (seconds.Length > 0 ? seconds : Part("S"));
    }

    private static string Digits(Random random, int most)
    {
        int count = 1 + random.Next(random.Next(2) == 0 ? 3 : most);
        return string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? "0" : HostileText.Pick(random, ["1", "2", "5", "7", "9"])));
    }

    private static string Letters(Random random, string alphabet, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}
