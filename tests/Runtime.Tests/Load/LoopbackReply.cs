using System;

namespace DocModelGen.Load;

/// <param name="Status">The status.</param>
/// <param name="Body">The body, empty for none.</param>
/// <param name="RetryAfter">How long to wait before trying again, in seconds.</param>
internal readonly record struct LoopbackReply(int Status, ReadOnlyMemory<byte> Body = default, int? RetryAfter = null);
