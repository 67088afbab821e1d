/** Scoring desk: the list of units, or one unit's desk. */

import { useParams } from '@tanstack/react-router';

import { UnitDesk } from './unit-desk.tsx';
import { UnitList } from './unit-list.tsx';

export function DeskScreen() {
  const { book, unit } = useParams({ strict: false });
  if (book === undefined) return null;
  return unit === undefined ? <UnitList /> : <UnitDesk />;
}
