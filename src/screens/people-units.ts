/** The units that accounts can belong to. */

import { useMemo } from 'react';

import { useHome } from '#client/book-queries.ts';
import { unitsOfYears, type NamedUnit } from '#workflow/account-rows.ts';

export type PeopleUnit = NamedUnit;

export function useUnits(): readonly PeopleUnit[] {
  const { books } = useHome().data;
  return useMemo(() => unitsOfYears(books), [books]);
}
