using System;
using System.Globalization;
using DocModelGen.Tool.CommandLine;

namespace DocModelGen.Tool;

/// <summary>The command <c>docmodels</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        // Messages and numbers must not depend on whose machine this is.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        return DocModelsCommand.Run(arguments, Console.Out, Console.Error);
    }
}
