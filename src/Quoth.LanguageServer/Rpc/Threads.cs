namespace Quoth.LanguageServer.Rpc;

/// <summary>Threads of our own, for work that blocks: the pool's are for work that computes.</summary>
internal static class Threads
{
    /// <summary>Runs work on a new thread that does not keep the process alive; the task ends with it.</summary>
    public static Task Run(string name, Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                work();
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        })
        {
            Name = name,
            IsBackground = true,
        };
        thread.Start();
        return done.Task;
    }
}
