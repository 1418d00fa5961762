using System;

namespace DocModelGen.Generator.Drift.Changes;

/// <summary>What a project promises to keep (<c>DocModelDriftPromise</c>), and what a change breaks of it.</summary>
[Flags]
internal enum DriftPromise
{
    None = 0,

    /// <summary>Code written against the generated types compiles.</summary>
    Source = 1,

    /// <summary>Requests that were answered as documented still are.</summary>
    Wire = 2,
    Both = Source | Wire,
}

/// <summary>Which way values of a type travel.</summary>
[Flags]
internal enum Direction
{
    None = 0,
    Request = 1,
    Response = 2,
    Both = Request | Response,
}
