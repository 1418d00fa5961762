using System;

namespace DocModelGen.Drift.CommandLine;

/// <summary>The command cannot go on, for a reason that the caller can mend.</summary>
internal sealed class DriftException(string message) : Exception(message);
