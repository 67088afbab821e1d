/** How a record came to be as it is: entered, corrected, taken back; the newest first. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { fieldIds, typedOf } from '#view/register-fields.ts';
import type { RecordView } from '#view/register.ts';
import styles from './record.module.css';

export function RecordHistory({ view: { changes, takenBack } }: { readonly view: RecordView }) {
  const { t } = useTranslation('record');
  const { instant } = useFormat();
  const lines = changes.map((change, index) => {
    const before = changes[index - 1];
    const [now, then] = [typedOf(change.content), before === undefined ? undefined : typedOf(before.content)];
    const changed = then === undefined ? [] : fieldIds.filter((id) => (now[id] ?? '') !== (then[id] ?? ''));
    return { ...change, key: `${index}`, deed: t(before === undefined ? 'history.entered' : 'history.corrected'), fields: changed.map((id) => `${t(`field.${id}`)}：${then?.[id] === '' ? t('history.none') : then?.[id]} → ${now[id] === '' ? t('history.none') : now[id]}`) };
  });
  const all = takenBack === null ? lines : [...lines, { ...takenBack, key: 'back', deed: t('history.takenBack'), fields: [] }];
  return (
    <ol className={styles.history} reversed>
      {all.slice().reverse().map(({ key, at, by, deed, reason, fields }) => (
        <li key={key}>
          <p><time dateTime={at}>{instant(at)}</time> · {by.person} · {deed}</p>
          {reason !== '' && <p>{t('history.reason', { reason })}</p>}
          {fields.length > 0 && <ul>{fields.map((line) => <li key={line}>{line}</li>)}</ul>}
        </li>
      ))}
    </ol>
  );
}
