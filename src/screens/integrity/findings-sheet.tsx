/** What is striking, as sentences; and what it rests on. */

import { useTranslation } from 'react-i18next';

import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { leastSheets, type Finding, type Integrity } from '#view/integrity/analyse.ts';
import styles from './integrity.module.css';
import { signed } from './signed.ts';

export interface AboutIntegrity { readonly integrity: Integrity; readonly nameOf: (id: string) => string }

export function FindingsSheet({ integrity, nameOf }: AboutIntegrity) {
  const { t } = useTranslation('integrity');
  const { findings, judged, sheets, noise } = integrity;
  const words = useFindingWords({ integrity, nameOf });
  return (
    <Sheet title={t('findings.title')} note={t('findings.note')}>
      {!judged && <p>{t('findings.tooFew', { count: sheets, least: leastSheets })}</p>}
      {judged && findings.length === 0 && <p>{t('findings.none', { count: sheets })}</p>}
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={`${finding.kind} ${'units' in finding ? finding.units.join(' ') : finding.reviewer}`}>
              <Tag tone="wait" sign="?">{t(`kind.${finding.kind}`)}</Tag> {words(finding)}
            </li>
          ))}
        </ul>
      )}
      {judged && <p className={styles.quiet}>{t('findings.how', { sheet: noise.sheet.toFixed(1), reviewer: noise.reviewer.toFixed(1) })}</p>}
    </Sheet>
  );
}

export function useFindingWords({ integrity, nameOf }: AboutIntegrity): (finding: Finding) => string {
  const { t } = useTranslation('integrity');
  return (finding) => {
    if ('units' in finding) return t(`say.${finding.kind}`, { units: finding.units.map(nameOf).join(t('and')), count: finding.sheets, above: signed(finding.above) });
    const found = integrity.reviewers.find(({ reviewer }) => reviewer === finding.reviewer);
    return t(`say.${finding.kind}`, { reviewer: nameOf(finding.reviewer), count: finding.sheets, above: Math.abs(found?.above ?? 0).toFixed(1), spread: (found?.spread ?? 0).toFixed(1) });
  };
}
