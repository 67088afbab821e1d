/**
 * The name of a unit where no year is open.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useQuery } from '@tanstack/react-query';

import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { homeQuery } from './book-queries.ts';

/** What a unit is called in any year that holds it; undefined where none does. */
export function useUnitName(unit: string | undefined): string | undefined {
  const { data } = useQuery({ ...homeQuery(useApi(), useActor()), enabled: unit !== undefined });
  return data?.books.flatMap(({ unitNames }) => unitNames).find(({ id }) => id === unit)?.name;
}
