global using Range = Quoth.LanguageServer.Protocol.Range;
