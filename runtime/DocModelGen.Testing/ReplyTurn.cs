namespace DocModelGen.Testing;

/// <summary>When a reply is given.</summary>
/// <param name="Index">Its place among the replies of the operation, from zero.</param>
/// <param name="IsLast">Whether none comes after it.</param>
/// <param name="IsFirstUse">Whether the test set it up and no request had it before.</param>
internal readonly record struct ReplyTurn(int Index, bool IsLast, bool IsFirstUse);
