/** A pack for a device without connection: written from what this person may read, at the moment of the press. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { saveAsFile } from '#client/backup.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import { newId } from '#client/commands.ts';
import type { InspectionView } from '#view/inspection.ts';

export function ExportPack({ book, view }: { readonly book: string; readonly view: InspectionView }) {
  const { t } = useTranslation('inspection');
  const { person } = useActor();
  const { scheme, hash } = useScheme(book);
  const known = useView('problems', book);
  const [done, setDone] = useState('');
  const round = view.rounds[view.rounds.length - 1];
  if (round === undefined) return null;

  const handleExport = async () => {
    const { writePack } = await import('#exchange/pack.ts');
    const { id, title, method } = view.row;
    const units = round.targets.filter(({ listed }) => listed).map(({ unit }) => unit);
    const ids = new Set(units.map((unit) => unit.id));
    const file = `${title}-${t('packFile')}.json`;
    saveAsFile(file, writePack({
      pack: newId(), madeAt: new Date().toISOString(), madeBy: person, book, bookTitle: view.card.title, scheme, schemeHash: hash,
      inspection: { id, title, method, round: round.number, from: round.from, to: round.to, items: [...view.items], targets: round.targets.filter(({ listed }) => listed).map(({ unit, inspectors }) => ({ unit: unit.id, inspectors: [...inspectors] })) },
      units: units.map((unit) => ({ id: unit.id, name: unit.name, short: unit.short, ...(unit.unitClass === undefined ? {} : { unitClass: unit.unitClass }) })),
      problems: known.problems
        .filter(({ unit, state }) => ids.has(unit.id) && state === 'charged')
        .map((problem) => ({ id: problem.id, unit: problem.unit.id, number: problem.number, words: problem.words, foundOn: problem.foundOn, evidence: problem.evidence.filter(({ kind }) => kind === 'link').map((one) => ({ ...one })) })),
    }));
    setDone(file);
  };
  return (
    <>
      <Button variant="default" onClick={() => void handleExport()}>{t('pack')}</Button>
      <span role="status">{done !== '' && t('packDone', { file: done })}</span>
    </>
  );
}
