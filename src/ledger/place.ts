/** Where an entry stands in its book: 0-based position, and the hash that seals it. */
export interface Place { readonly seq: number; readonly hash: string }
