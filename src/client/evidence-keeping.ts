/**
 * Where evidence goes while a form is filled in. Without a keeper it goes to the API at once; on site it is kept on
 * the device first.
 *
 * Imports: react.
 */

import { createContext } from 'react';

export interface NewFile { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly takenAt?: string }

export interface EvidenceKeeping {
  readonly keep: (sha256: string, file: NewFile) => Promise<void>;
  /** undefined for a file that this device does not hold. */
  readonly read: (sha256: string) => Promise<Blob | undefined>;
}

export const EvidenceKeepingContext = createContext<EvidenceKeeping | null>(null);
