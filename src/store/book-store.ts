/**
 * What every store promises, whatever it is made of.
 *
 * The same list of promises is run against each implementation (test/store/promises.ts).
 *
 * Imports: nothing.
 */

/** One entry as it is kept: its place, its hash and the canonical JSON text that was hashed. */
export interface StoredEntry {
  /** 0-based position in the book. */
  readonly seq: number;
  /** SHA-256 (hex) over the previous entry's hash and `text`. */
  readonly hash: string;
  readonly text: string;
}

export interface BookSummary {
  readonly book: string;
  readonly length: number;
  readonly head: string;
}

/**
 * What an author believes the book to be: its length, or its length and head. With the head, a book that
 * was removed and begun anew meanwhile is not taken for the old one, however long it has grown.
 */
export type Expected = number | Standing & {
  /** A command that must not have been refused on this book (RefusalStore); a home without one does not ask. */
  readonly unrefused?: string;
};

export interface Standing { readonly length: number; readonly head: string }

export interface BookStore {
  /** Every book that has an entry, in order of the names; reads no entries. */
  readonly list: () => Promise<readonly BookSummary[]>;
  /**
   * Entries from position `from` on, in order; empty when the book has no more or does not exist.
   * Throws StoreError 'broken', naming book and seq, where an entry is missing, out of place or cannot be
   * read. A changed text is passed through: the chain check finds it.
   */
  readonly read: (book: string, from: number) => Promise<readonly StoredEntry[]>;
  /**
   * Entries after what somebody knows of the book; undefined where it is no longer what they know: it has become shorter, or ends with another
   * head at the same length. Where it has grown, whether the first of them follows on the known head is the caller's to check.
   */
  readonly follow: (book: string, known: Standing) => Promise<readonly StoredEntry[] | undefined>;
  /** Number of entries, without reading them; 0 for a book that does not exist. */
  readonly length: (book: string) => Promise<number>;
  /**
   * Adds entries if the book still is as `expected`; false, and nothing written, otherwise.
   * Once true is returned the entries survive a crash of the process and of the machine.
   * All or nothing. Throws StoreError when the store is full, blocked or gone, RangeError when
   * the entries do not follow on `expected` by their `seq`.
   */
  readonly append: (book: string, expected: Expected, entries: readonly StoredEntry[]) => Promise<boolean>;
  /**
   * Removes a whole book with its drafts: only for samples and for a restore that was given up.
   * Evidence files stay: they belong to no single book.
   */
  readonly remove: (book: string) => Promise<void>;
}

/**
 * What was told to whoever was refused, by book and command, so that a copy of the command that comes later is told the same and is
 * not carried out. Not history: it leaves with the book.
 */
export interface RefusalStore {
  readonly get: (book: string, command: string) => Promise<string | undefined>;
  /**
   * Kept if the book still is as `expected` and nothing is kept under this command; false, and nothing written, otherwise. No `append`
   * with the same command under `unrefused` succeeds once true was returned, whoever began first.
   */
  readonly put: (book: string, expected: Standing, note: RefusalNote) => Promise<boolean>;
}

/** `text`: JSON text. */
export interface RefusalNote { readonly command: string; readonly text: string }

/** Half-typed work, kept beside the book per author. Not history. */
export interface DraftStore {
  readonly get: (book: string, key: string) => Promise<Draft | undefined>;
  /** Drafts whose key begins with `prefix`, in order of the keys (by UTF-16 code units). */
  readonly list: (book: string, prefix: string) => Promise<readonly Draft[]>;
  /**
   * `seen`: `savedAt` of the version that is replaced, null where there is none; where another one is kept meanwhile: false, and
   * nothing written. Without it the last write wins.
   */
  readonly put: (book: string, draft: Draft, seen?: string | null) => Promise<boolean>;
  /** `seen`: `savedAt` of the version that is meant; another one stays, so a removal that arrives late removes nothing newer. */
  readonly remove: (book: string, key: string, seen?: string) => Promise<void>;
}

export interface Draft {
  readonly key: string;
  /** ISO instant of the last save. */
  readonly savedAt: string;
  /** JSON text. */
  readonly text: string;
}

/**
 * Evidence files by the SHA-256 (hex) of their bytes. Putting the same bytes twice is one file (the second
 * put replaces, and so heals, the first). The store does not compute the hash: who puts and who gets does.
 */
export interface BlobStore {
  readonly has: (sha256: string) => Promise<boolean>;
  readonly get: (sha256: string) => Promise<StoredBlob | undefined>;
  readonly put: (sha256: string, blob: StoredBlob) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
}

export interface StoredBlob {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Stores {
  readonly books: BookStore;
  readonly drafts: DraftStore;
  readonly blobs: BlobStore;
  /** Where messages may come late or twice. A tab's store needs none: whoever asks sits beside it. */
  readonly refusals?: RefusalStore;
  /**
   * For whoever keeps losing a book to another process: while `work` runs nobody else appends to the book, whoever asks next waits behind. What
   * `work` writes through `held` is there together, once the answer has come, or not at all. `work` asks nothing but `held`, and may run again.
   */
  readonly hold?: <Result>(book: string, work: (held: Stores) => Promise<Result>) => Promise<Result>;
  readonly close: () => void;
}

/**
 * full     no room left on the device. Until there is, even reading may fail so.
 * blocked  another tab holds an older or newer version of the database, or storage is switched off.
 * closed   the browser closed the database under us, or threw it away; loading the page anew may help.
 * broken   the database answered something that cannot be, or cannot be opened for a reason that the browser
 *          keeps to itself (a page that is loaded on a full disk meets this).
 * away     the database server cannot be reached just now. A write may or may not have happened: ask again under the same id.
 */
export type StoreFault = 'full' | 'blocked' | 'closed' | 'broken' | 'away';

/**
 * Where a book is broken.
 *
 * missing     no record holds the entry at `seq`.
 * unexpected  a record lies at `seq` that does not belong there.
 * unreadable  the record that should hold the entry at `seq` cannot be read or understood.
 */
export interface StoreFacts {
  readonly book: string;
  /** Position of the first entry that is not as it should be; absent where the book as a whole is meant. */
  readonly seq?: number;
  readonly damage: 'missing' | 'unexpected' | 'unreadable';
}

export interface StoreErrorOptions extends ErrorOptions {
  readonly facts?: StoreFacts;
}

export class StoreError extends Error {
  readonly fault: StoreFault;
  /** Known for 'broken' when it was met in a book. */
  readonly facts: StoreFacts | undefined;

  constructor(fault: StoreFault, options?: StoreErrorOptions) {
    super(`Store failed: ${fault}`, options);
    this.name = 'StoreError';
    this.fault = fault;
    this.facts = options?.facts;
  }
}
