/** Whether the scheme could be published as it stands; every fault leads to its place. */

import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import type { Path } from '../scheme-path.ts';
import styles from './editor.module.css';
import { stepsOf, useStepWords } from '../scheme-places.ts';
import type { Checks } from './use-checks.ts';

const shown = 5;

export interface ChecksPanelProps {
  readonly scheme: Scheme;
  readonly checks: Checks;
  readonly onGo: (path: Path) => void;
}

export function ChecksPanel({ scheme, checks: { faults }, onGo }: ChecksPanelProps) {
  const { t } = useTranslation('scheme-editor');
  const [isAll, setAll] = useState(false);
  const place = useStepWords();
  const listed = isAll ? faults : faults.slice(0, shown);
  return (
    <section className={styles.checks} data-tone={faults.length === 0 ? 'good' : 'bad'} aria-label={t('checks.title')}>
      <p role="status">{faults.length === 0 ? t('checks.none') : t('checks.some', { count: faults.length })}</p>
      {faults.length > 0 && (
        <ul>
          {listed.map(({ path, words }, index) => (
            <li key={`${path.join('.')} ${index}`}>
              <UnstyledButton onClick={() => onGo(path)}>{t('checks.fault', { place: place(stepsOf(scheme, path)), words })}</UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {faults.length > shown && <UnstyledButton className={styles.link} onClick={() => setAll(!isAll)}>{isAll ? t('checks.fewer') : t('checks.all', { count: faults.length })}</UnstyledButton>}
    </section>
  );
}
