/** Invent facts, and see at once what they come to and why. What is invented stays with the draft. */

import { Button } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import { Sheet } from '#ui/sheet.tsx';
import { TryBeyond } from './try-beyond.tsx';
import { factsOfTry, emptyTry, tryOutOf, type TryOut } from './try-facts.ts';
import { TryLeaves } from './try-leaves.tsx';
import { TryProblems } from './try-problems.tsx';
import { TryResult } from './try-result.tsx';
import styles from './try-out.module.css';

export interface TryOutTabProps {
  /** null while something is wrong with it. */
  readonly scheme: Scheme | null;
  readonly typed: unknown;
  readonly onChange: (tryOut: TryOut) => void;
}

export function TryOutTab({ scheme, typed, onChange }: TryOutTabProps) {
  const { t } = useTranslation('scheme-editor');
  const tryOut = useMemo(() => tryOutOf(typed), [typed]);
  const settled = useDeferredValue(tryOut);
  const facts = useMemo(() => (scheme === null ? null : factsOfTry(scheme, settled)), [scheme, settled]);
  if (scheme === null || facts === null) return <Sheet title={t('tab.tryOut')}><p role="status">{t('soundFirst')}</p></Sheet>;
  const fields = { scheme, tryOut, onChange: (change: Partial<TryOut>) => onChange({ ...tryOut, ...change }) };
  return (
    <div className={styles.sides}>
      <Sheet title={t('tryOut.facts')} note={t('tryOut.note')} actions={<Button size="xs" variant="default" onClick={() => onChange(emptyTry)}>{t('tryOut.clear')}</Button>}>
        <div className={styles.stack}>
          <TryProblems {...fields} />
          <TryLeaves {...fields} />
          <TryBeyond {...fields} />
        </div>
      </Sheet>
      <Sheet title={t('tryOut.result')}><TryResult scheme={scheme} facts={facts} /></Sheet>
    </div>
  );
}
