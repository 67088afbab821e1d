/** The draw on record, what was changed by hand since, and its list to take away. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import type { PeerPair } from '#ledger/peer-draw-fields.ts';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import type { PeerDrawView, RecordedDraw as Recorded } from '#view/peer-draw.ts';
import { PairsOutcome } from './pairs-outcome.tsx';
import styles from './peer-draw.module.css';

export function RecordedDraw({ book, view, draw, isBare = false }: { readonly book: string; readonly view: PeerDrawView; readonly draw: Recorded; readonly isBare?: boolean }) {
  const { t } = useTranslation('peer-draw');
  const { instant } = useFormat();
  const nameOf = (id: string) => view.names[id] ?? id;
  const { input, hash, pairs, groups, by, at, reason, changes } = draw;
  const number = view.draws.indexOf(draw) + 1;
  const names = (ids: readonly string[]) => (ids.length === 0 ? t('nobody') : ids.map(nameOf).join(t('and')));

  const handleSave = async () => {
    const { writePeerDraw } = await import('#exchange/peer-draw-file.ts');
    const title = t('fileTitle', { year: view.card.title, number });
    saveAsFile(`${title}.json`, writePeerDraw(title, input, [...pairs] as PeerPair[]));
  };
  return (
    <Sheet title={t('drawNumber', { number })} note={isBare ? undefined : t('publishNote')} actions={<Button variant={isBare ? 'default' : 'filled'} onClick={() => void handleSave()}>{t('saveList')}</Button>}>
      {view.isBlind && !isBare && <p className={styles.blind}>{t('blindNote')}</p>}
      <dl className={styles.facts}>
        <dt>{t('seed')}</dt><dd className={styles.code}>{input.seed}</dd>
        <dt>{t('hash')}</dt><dd className={styles.code}>{hash}</dd>
        <dt>{t('recordedBy')}</dt><dd>{t('byAt', { person: by.person, time: instant(at) })}</dd>
        <dt>{t('perUnit')}</dt><dd>{t('perUnitValue', { count: input.perUnit })}</dd>
        <dt>{t('conflicts')}</dt><dd>{t('conflictCount', { count: input.conflicts.length })}</dd>
        <dt>{t('lastYear')}</dt><dd>{t('lastYearCount', { count: input.lastYear.length })}</dd>
        {reason !== '' && <><dt>{t('againReason')}</dt><dd>{reason}</dd></>}
      </dl>
      <PairsOutcome groups={groups} pairs={pairs} nameOf={nameOf} />
      {changes.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('changes.title')}</h3>
          <ul className={styles.unmet}>
            {changes.map((change) => (
              <li key={change.at}>
                {t(`changes.${change.kind}`, { person: change.by.person, time: instant(change.at), reviewer: change.reviewer === null ? '' : nameOf(change.reviewer), reason: change.reason })}
                <ul>{change.pairs.map(({ unit, from, to }) => <li key={unit}>{t('changes.line', { unit: nameOf(unit), from: names(from.filter((one) => !to.includes(one))), to: names(to.filter((one) => !from.includes(one))) })}</li>)}</ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isBare && <p><Link to="/years/$book/peers" params={{ book }}>{t('toPeers')}</Link></p>}
    </Sheet>
  );
}
