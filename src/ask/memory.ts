/**
 * What a reload, the way back and a closed in-app window must not lose; nothing of it says who typed it.
 *
 * On the public's own device it stays for a day; on the office's device only as long as the window. A browser that keeps
 * nothing still works until it is closed.
 */

export interface Typed {
  readonly answer: string;
  readonly version: number;
  readonly unit: string;
  readonly code: string;
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, string>>;
  /** Milliseconds since 1970 of the first page with a question; 0 before. */
  readonly begun: number;
}

const day = 86_400_000;

export interface Memory { readonly read: () => Typed | null; readonly write: (typed: Typed | null) => void; readonly mark: () => string }

export function createMemory(short: string, isShared: boolean): Memory {
  const key = `kaoping.ask.${short}`;
  const store = (): Storage | null => {
    try {
      return isShared ? sessionStorage : localStorage;
    } catch {
      return null;
    }
  };
  return {
    read: () => {
      try {
        const kept = store();
        const found = JSON.parse((kept === null ? null : kept.getItem(key)) || 'null') as { readonly at: number; readonly typed: Typed } | null;
        return found === null || Date.now() - found.at > day ? null : found.typed;
      } catch {
        return null;
      }
    },
    write: (typed) => {
      try {
        const kept = store();
        if (kept === null) return;
        if (typed === null) kept.removeItem(key);
        else kept.setItem(key, JSON.stringify({ at: Date.now(), typed }));
      } catch {
        // full or switched off: the page itself still has it
      }
    },
    mark: () => {
      try {
        const kept = store();
        const known = kept === null ? null : kept.getItem(`${key}.mark`);
        if (known !== null && /^[0-9a-f]{32}$/.test(known)) return known;
        const fresh = randomHex(16);
        if (kept !== null) kept.setItem(`${key}.mark`, fresh);
        return fresh;
      } catch {
        return randomHex(16);
      }
    },
  };
}

export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  let hex = '';
  for (let at = 0; at < random.length; at += 1) hex += `0${(random[at] as number).toString(16)}`.slice(-2);
  return hex;
}

/** A UUID, version 4. */
export function newId(): string {
  const hex = randomHex(16);
  const variant = '89ab'[parseInt(hex[16] as string, 16) % 4] as string;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
