/**
 * The day that is looked at. Undefined is today, where things can be done; an earlier day is only read.
 *
 * The address says it (`?asOf=2026-06-01`); the frame hands it down, so that every view on the page is of one day.
 *
 * Imports: react.
 */

import { createContext, useContext } from 'react';

const AsOfContext = createContext<string | undefined>(undefined);

export const AsOfProvider = AsOfContext.Provider;

export function useAsOf(): string | undefined {
  return useContext(AsOfContext);
}

/** Behind an address of the API. */
export function asOfQuery(asOf: string | undefined): string {
  return asOf === undefined ? '' : `?asOf=${asOf}`;
}
