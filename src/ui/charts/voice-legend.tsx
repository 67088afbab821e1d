/** The voices of a chart by shape, colour and word, always in the same order. */

import { useTranslation } from 'react-i18next';

import styles from './charts.module.css';
import { colorOf, markOf, type Voice } from './voices.ts';

export function VoiceLegend({ voices }: { readonly voices: readonly Voice[] }) {
  const { t } = useTranslation('ui');
  return (
    <ul className={styles.legend}>
      {voices.map((voice) => (
        <li key={voice}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={markOf[voice]} fill={colorOf(voice)} />
          </svg>
          {t(`chart.voices.${voice}`)}
        </li>
      ))}
    </ul>
  );
}
