using Quoth.Cli;

return await QuothProgram.RunAsync(args, CommandContext.OfProcess(), CancellationToken.None).ConfigureAwait(false);
