/** What every group of fields of the try-out works on. */

import type { Scheme } from '#scheme/grammar.ts';
import type { TryOut } from './try-facts.ts';

export interface TryFieldsProps {
  readonly scheme: Scheme;
  readonly tryOut: TryOut;
  readonly onChange: (change: Partial<TryOut>) => void;
}

export function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
}
