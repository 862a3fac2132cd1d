using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Client;

/// <summary>What the server asks of the client.</summary>
public static class ClientRequests
{
    /// <summary>Asks the client to send some methods' messages from now on.</summary>
    public static Task RegisterAsync(
        IRpcConnection client,
        Registration[] registrations,
        CancellationToken cancellation
    ) =>
        client.RequestAsync(
            Methods.ClientRegisterCapability,
            new RegistrationParams { Registrations = registrations },
            cancellation
        );

    /// <summary>Asks for a section of the client's settings, once for each scope; a null scope is the whole workspace.</summary>
    /// <returns>One value a scope, in order; null where the client has none.</returns>
    public static async Task<JsonElement[]> PullConfigurationAsync(
        IRpcConnection client,
        string section,
        IReadOnlyList<string?> scopes,
        CancellationToken cancellation
    )
    {
        var items = new ConfigurationItem[scopes.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = new ConfigurationItem { ScopeUri = scopes[index], Section = section };
        }

        var parameters = new ConfigurationParams { Items = items };
        return await client
            .RequestAsync(Methods.WorkspaceConfiguration, parameters, cancellation)
            .ConfigureAwait(false);
    }
}
