using System;
using System.Globalization;
using DocModelGen.Drift.CommandLine;

namespace DocModelGen.Drift;

/// <summary>Two states of the documentation in, what changed between them out.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        // Messages and numbers must not depend on whose machine this is.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return DriftCommand.Run(arguments, Console.Out, Console.Error);
    }
}
