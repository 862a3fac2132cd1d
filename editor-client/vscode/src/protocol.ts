// Quoth's own requests, which docs/lsp.md describes: what an annotator's tools need and the protocol has no words for.
// Positions and ranges are the protocol's; "clean" offsets count UTF-16 units of the article without its markup.
import { type Location, type Position, ProgressType, type Range, RequestType, type TextDocumentIdentifier, type WorkspaceEdit } from "vscode-languageclient";

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface PlaceParams extends DocumentParams {
  readonly position: Position;
}

export interface RangeParams extends DocumentParams {
  readonly range: Range;
}

export type SealState = "unsealed" | "sealed" | "drifted";

/** What a status bar shows of an article. */
export interface Counts {
  readonly claims: number;
  readonly unattributed: number;
  readonly unnamed: number;
  /** Of the claims that credit somebody, how many in a hundred name nobody; absent where none credits anybody. */
  readonly unnamedPercent?: number;
  readonly mentions: number;
  readonly doubts: number;
  readonly orphans: number;
}

/** Somebody who is mentioned or credited: an entity, or words that name nobody we know ("officials"). */
export interface Person {
  /** The entity's id without its sigil; absent of words that name no entity. */
  readonly id?: string;
  readonly name: string;
  /** The kind in the corpus's vocabulary ("person", "outlet"); absent of words that name no entity. */
  readonly kind?: string;
  readonly role?: string;
  /** On which terms they speak ("background"), where the article says so. */
  readonly terms?: string;
  readonly aliases: readonly string[];
  /** Whether the article keeps the name back, or names nobody. */
  readonly isUnnamed: boolean;
  readonly definition?: Location;
  /** The tags that mention or credit them in this article, in text order. */
  readonly mentions: readonly Range[];
}

export interface Claim {
  readonly id?: string;
  /** The claim's words without holes, shortened to some 200 characters. */
  readonly words: string;
  /** Its pieces, each the whole tag, in text order; the first is where it stands. */
  readonly pieces: readonly Range[];
  readonly sources: readonly Range[];
  readonly cues: readonly Range[];
  /** Who is credited: indexes into `people`. */
  readonly speakers: readonly number[];
  /** Through whom the words came: indexes into `people`. */
  readonly relays: readonly number[];
  /** The claim that it is said in: an index into `claims`. */
  readonly outer?: number;
  readonly type?: string;
  readonly terms?: string;
  /** Its `status` ("disputed"), of the tag or of the definition that the registry has of it. */
  readonly status?: string;
  /** Whether it says that nobody is to be credited (`by=none`). */
  readonly saysNobody: boolean;
  readonly isDoubtful: boolean;
}

/** Who said what in one article. */
export interface Attributions {
  readonly isRegistry: boolean;
  readonly counts: Counts;
  readonly seal: SealState;
  /** Those whom the article names, in text order; of a registry file those whom it defines. */
  readonly people: readonly Person[];
  /** In text order. */
  readonly claims: readonly Claim[];
}

/** A request whose answer may come in parts, ahead of what is left of it. */
export interface InParts<P, R, Part> {
  readonly whole: RequestType<P, R, void>;
  readonly part: ProgressType<Part>;
}

/** `quoth/attributions`: null where the server does not know the document. Many claims come in parts. */
export const AttributionsRequest: InParts<DocumentParams, Attributions | null, readonly Claim[]> = {
  whole: new RequestType("quoth/attributions"),
  part: new ProgressType(),
};

export type SpanKind = "mention" | "source" | "cue" | "claim" | "hole" | "note";

/** A tag over the clean text. Spans nest and come in the order of their starts, an outer one before those in it. */
export interface PreviewSpan {
  readonly kind: SpanKind;
  /** Clean offsets; of a note, which is no part of the clean text, both are where it stands. */
  readonly start: number;
  readonly end: number;
  /** Where the tag's opening bracket stands in the file. */
  readonly at: Position;
  /** Of mentions and sources: indexes into `people`. */
  readonly people?: readonly number[];
  /** Of claims, and of sources and cues that belong to one: indexes into `claims`. */
  readonly claims?: readonly number[];
  /** Of a note: its words. */
  readonly note?: string;
  readonly isDoubtful?: boolean;
  readonly isUnresolved?: boolean;
}

/** A paragraph of the clean text, and the line of the file on which it begins. */
export interface PreviewParagraph {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** The article as a reader sees it. */
export interface Preview {
  readonly title?: string;
  /** Author, outlet and date, as far as the header has them. */
  readonly byline: readonly string[];
  /** A BCP 47 tag: what the header's `language` field says, else the `quoth.json`. */
  readonly language?: string;
  readonly text: string;
  readonly paragraphs: readonly PreviewParagraph[];
  readonly spans: readonly PreviewSpan[];
  readonly attributions: Attributions;
}

/** What comes ahead of a long preview that is asked for in parts. */
export interface PreviewPart {
  readonly spans: readonly PreviewSpan[];
  readonly claims: readonly Claim[];
}

/** `quoth/preview`: null where the server does not know the document. Many tags and claims come in parts. */
export const PreviewRequest: InParts<DocumentParams, Preview | null, PreviewPart> = {
  whole: new RequestType("quoth/preview"),
  part: new ProgressType(),
};

/** Ranges as numbers, four each: start line, start character, end line, end character. Ordered by their starts. */
export type FlatRanges = readonly number[];

/** What semantic tokens cannot show of a part of a document: what to hide, dim and underline. */
export interface Marks {
  /** Openers from the bracket to the bar, closing brackets, backslashes before brackets: all that is not the article. */
  readonly markup: FlatRanges;
  /** Whole notes, their markup included. */
  readonly notes: FlatRanges;
  /** The words of each kind of tag, the innermost tag's alone where tags lie in one another. */
  readonly mentions: FlatRanges;
  readonly sources: FlatRanges;
  readonly cues: FlatRanges;
  readonly claims: FlatRanges;
  readonly holes: FlatRanges;
  /** The words of tags with a doubt, and of those that are linked to nothing. */
  readonly doubtful: FlatRanges;
  readonly unresolved: FlatRanges;
}

/** `quoth/marks`: of the blocks that a range touches; null where the server does not know the document. */
export const MarksRequest = new RequestType<RangeParams, Marks | null, void>("quoth/marks");

/** Somebody to pick. */
export interface PersonOffer {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly role?: string;
  readonly aliases: readonly string[];
  /** The alias that the query matched, where it was not the name. */
  readonly matched?: string;
  /** Whether the document's own header defines them. */
  readonly isLocal: boolean;
}

export interface PeopleParams extends PlaceParams {
  /** What the annotator has typed: letters of a name, alias or id, without case and accents; empty for all. */
  readonly query: string;
}

/** `quoth/people`: at most 200, the best match first, of equal ones who is mentioned nearest. */
export const PeopleRequest = new RequestType<PeopleParams, readonly PersonOffer[], void>("quoth/people");

export interface TagAsParams extends RangeParams {
  /** Absent: a tag that is there stays what it is, and other words become a mention. */
  readonly kind?: "mention" | "source";
  /** The id of whom the words name, or the name of somebody new, who is declared in the header. */
  readonly entity: { readonly id: string } | { readonly name: string };
}

/** `quoth/tagAs`: tags the words as those of an entity; where the selection is such a tag, or the cursor in one, its entity is changed. An error says why it cannot be done. */
export const TagAsRequest = new RequestType<TagAsParams, WorkspaceEdit, void>("quoth/tagAs");

export interface CreditParams extends PlaceParams {
  /** Whom to credit: an entity's id. The position stands in the claim. */
  readonly id: string;
}

/** `quoth/credit`: credits a claim to an entity. An error says why it cannot be done. */
export const CreditRequest = new RequestType<CreditParams, WorkspaceEdit, void>("quoth/credit");

export interface ResizeParams extends PlaceParams {
  readonly side: "start" | "end";
  readonly direction: "grow" | "shrink";
}

/** `quoth/resize`: moves one bracket of the innermost tag around the position by a word; null where it can move no further. */
export const ResizeRequest = new RequestType<ResizeParams, WorkspaceEdit | null, void>("quoth/resize");

export type Landmark = "doubt" | "orphan" | "untagged" | "unattributed";

export interface NextParams extends PlaceParams {
  readonly landmark: Landmark;
  readonly direction: "next" | "previous";
}

/** `quoth/next`: the next place of a sort, beginning anew at the other end of the document; null where there is none at all. */
export const NextRequest = new RequestType<NextParams, Range | null, void>("quoth/next");

/** `quoth/counterparts`: from a claim to its sources (or cues, where it has none), from a source or cue to its claims: the tags' words, in text order. */
export const CounterpartsRequest = new RequestType<PlaceParams, readonly Range[], void>("quoth/counterparts");
