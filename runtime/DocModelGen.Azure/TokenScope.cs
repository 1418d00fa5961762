namespace DocModelGen;

/// <summary>What a token is asked for.</summary>
public enum TokenScope
{
    /// <summary>
    /// What the application was granted: <c>https://{host}/.default</c>, with the host of the base address. Right for applications of
    /// their own (client credentials, managed identity) and for delegated permissions that were consented to beforehand.
    /// </summary>
    Default,

    /// <summary>
    /// The least privileged delegated permission that the operation's page documents for work or school accounts, such as
    /// <c>https://graph.microsoft.com/User.Read</c>; as <see cref="Default"/> where the page documents none.
    /// </summary>
    DelegatedWork,

    /// <summary>
    /// The least privileged delegated permission that the operation's page documents for personal Microsoft accounts; as
    /// <see cref="Default"/> where the page documents none.
    /// </summary>
    DelegatedPersonal,
}
