using System;

namespace DocModelGen.Tool.CommandLine;

/// <summary>The command cannot go on, for a reason that the caller can mend.</summary>
internal sealed class ToolException(string message) : Exception(message);
