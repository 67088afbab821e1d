/** The sentence of a refusal where the work is; nothing where there is none. */

import type { Refusal } from '#workflow/refusal.ts';
import styles from './refusal-note.module.css';
import { useSayNotAllowed, useSayRefusal } from './use-say-refusal.ts';
import type { Action } from '#workflow/policy.ts';

export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  const say = useSayRefusal();
  if (refusal === undefined) return null;
  return <p role="alert" className={styles.refusal}><span aria-hidden="true">! </span>{say(refusal)}</p>;
}

/** In place of a form that this person may not use now. */
export function NotAllowedNote({ action }: { readonly action: Action }) {
  const say = useSayNotAllowed();
  return <p className={styles.locked}><span aria-hidden="true">⊘ </span>{say(action)}</p>;
}
