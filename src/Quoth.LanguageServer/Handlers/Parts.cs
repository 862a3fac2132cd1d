using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>A long result in parts, for a client that shows the first while the next are looked for.</summary>
internal static class Parts
{
    /// <summary>How many items make a part where somebody looks at them as they come: a screenful at once, and not a message for each.</summary>
    public const int Screenful = 100;

    /// <summary>
    /// How many make a part where all are wanted: some hundred kilobytes, which an editor takes in without a stall.
    /// </summary>
    public const int Mouthful = 500;

    /// <summary>The answer: all items, or none where the client asked for parts and got them ahead of it.</summary>
    public static T[] Send<T>(
        IRpcConnection client,
        ProgressToken? token,
        IEnumerable<T> items,
        ClientProgress? progress = null,
        int size = Screenful
    )
        where T : IJsonValue<T>
    {
        var all = new List<T>();
        var count = 0;
        foreach (var item in items)
        {
            all.Add(item);
            if (++count % size != 0)
            {
                continue;
            }

            progress?.Report($"{count} found");
            if (token is not null)
            {
                ClientProgress.SendItems(client, token, [.. all]);
                all.Clear();
            }
        }

        // Where nothing was sent ahead, the answer alone says it all.
        if (token is null || count < size)
        {
            return [.. all];
        }

        if (all.Count > 0)
        {
            ClientProgress.SendItems(client, token, [.. all]);
        }

        return [];
    }
}
