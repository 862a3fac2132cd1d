// The protocol's Range, not the indexer's: the server speaks of ranges in documents all day.
global using Range = Quoth.LanguageServer.Protocol.Range;
