/** What happened to a notice, oldest first. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { NoticeStep } from '#view/rectification.ts';
import styles from './rectification.module.css';

const tones: Readonly<Partial<Record<NoticeStep['what'], 'good' | 'bad'>>> = { closed: 'good', repliedLate: 'bad', cancelled: 'bad' };

export function NoticeSteps({ steps }: { readonly steps: readonly NoticeStep[] }) {
  const { t } = useTranslation('rectification');
  const { day, instant } = useFormat();
  return (
    <ol className={styles.steps}>
      {steps.map(({ what, at, person, day: on, how, words }) => (
        <li key={`${what} ${at}`} data-tone={tones[what]}>
          <p>
            <strong>{t(`step.${what}`)}</strong>
            {on !== null && ` · ${day(on)}`}
            {how !== null && ` · ${t(`how.${how as 'post'}`)}`}
          </p>
          {words !== '' && <p className={styles.words}>{words}</p>}
          <p className={styles.soft}>{person} · {instant(at)}</p>
        </li>
      ))}
    </ol>
  );
}
