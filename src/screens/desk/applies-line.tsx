/** Whether an item or a part applies to the unit: where it stands, and the other way round with a reason. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import type { DeskApplicability } from '#view/desk-given.ts';
import { AskReason } from './ask-reason.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import styles from './matter.module.css';

export function AppliesLine({ applicability, what }: { readonly applicability: DeskApplicability; readonly what: string }) {
  const { t } = useTranslation('desk');
  const { instant } = useFormat();
  const may = useMay();
  const { view } = useDeskOnShow();
  const { of, which, applies, reason, revision, written } = applicability;
  const label = t(applies ? 'applies.mark' : 'applies.unmark');
  return (
    <div className={styles.foot}>
      <span>{applies ? t('applies.does') : <Tag tone="wait" sign="⊘">{t('applies.doesNot')}</Tag>}</span>
      {written !== null && <span className={styles.quiet}>{t('applies.because', { reason, person: written.by.person, at: instant(written.at) })}</span>}
      {may('setApplicability') && (
        <AskReason
          label={label}
          name={`${label} ${what}`}
          title={t('applies.title', { what })}
          revision={revision}
          commandOf={(why, seen) => ({ kind: 'setApplicability', unit: view.unit.id, of, which, seen, applies: !applies, reason: why })}
        />
      )}
    </div>
  );
}
