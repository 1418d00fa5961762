using System;
using System.Linq;

namespace DocModelGen.Tool.Drift.Outputs.Sarif;

/// <summary>A path as the relative URI that SARIF asks for (section 3.4.3).</summary>
internal static class SarifUri
{
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
