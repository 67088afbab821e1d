/**
 * A visit on site, from arriving to leaving: begun, problems recorded, ended. Made for a phone.
 *
 * Imports: client, ui.
 */

import { Alert } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useRefusalText } from '#client/refusal-text.ts';
import { useRecording, type Recorded, type RecordingPlace } from '#client/site/use-recording.ts';
import type { Method } from '#ledger/fields.ts';
import { useFormat } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import type { Refusal } from '#workflow/refusal.ts';
import { EndVisit } from './end-visit.tsx';
import { StartVisit } from './start-visit.tsx';
import { useSiteVisit, type InBook, type KnownVisit } from './use-site-visit.ts';
import styles from './visit.module.css';

export interface VisitPageProps {
  readonly place: RecordingPlace;
  readonly inspection: string;
  readonly round: number;
  readonly method: Method;
  readonly unit: { readonly id: string; readonly name: string };
  readonly inspectors: readonly string[];
  readonly inBook: InBook;
  /** The button that leads to recording a problem on this visit. */
  readonly record: (visit: KnownVisit) => ReactNode;
  readonly back: ReactNode;
}

export function VisitPage({ place, inspection, round, method, unit, inspectors, inBook, record, back }: VisitPageProps) {
  const { t } = useTranslation('visit');
  const { day } = useFormat();
  const say = useRefusalText((what, id) => (what === 'unit' && id === unit.id ? unit.name : id));
  const recording = useRecording(place);
  const [refusal, setRefusal] = useState<Refusal>();
  const { visit, problems } = useSiteVisit({ book: place.book, pack: place.pack, inspection, round, unit: unit.id }, inBook);
  const tell = (recorded: Recorded) => setRefusal(recorded.kind === 'refused' ? recorded.refusal : undefined);
  const refused = refusal !== undefined && <Alert color="red" role="alert" title={t('refused')}>{say(refusal)}</Alert>;

  if (visit === undefined) {
    return (
      <div className={styles.visit}>
        {refused}
        <StartVisit
          inspectors={inspectors}
          isBusy={recording.isBusy}
          onStart={async ({ id, on, people, place: where }) =>
            tell(await recording.record({
              about: { kind: 'visit', unit: unit.name, words: '' },
              inputs: [{ kind: 'recordVisit', visit: id, unit: unit.id, on, method, words: '', evidence: [], of: { inspection, round }, people: [...people], ...(where === '' ? {} : { place: where }) }],
              files: [],
            }))}
        />
        {back}
      </div>
    );
  }
  return (
    <div className={styles.visit}>
      {refused}
      <p>{t('started', { day: day(visit.on), people: visit.people.join(t('and')) })} {visit.place} {visit.isWaiting && <Tag tone="wait" sign="…">{t('waiting')}</Tag>}</p>
      {visit.concluded === null && record(visit)}
      <section>
        <h2>{t('problems')}</h2>
        {problems.length === 0 ? <p>{t('none')}</p> : (
          <ol className={styles.problems}>
            {problems.map(({ id, words, isWaiting }) => <li key={id}>{words} {isWaiting && <Tag tone="wait" sign="…">{t('waiting')}</Tag>}</li>)}
          </ol>
        )}
      </section>
      {visit.concluded === null ? (
        <EndVisit
          key={visit.id}
          place={place}
          visit={visit.id}
          problems={problems.length}
          isBusy={recording.isBusy}
          onEnd={async ({ words, evidence }) =>
            tell(await recording.record({
              about: { kind: 'conclusion', unit: unit.name, words },
              inputs: [{ kind: 'concludeVisit', visit: visit.id, nothingFound: problems.length === 0, words, evidence: [...evidence] }],
              files: evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : [])),
            }))}
        />
      ) : (
        <Alert color="green" title={t('ended')}>
          {visit.concluded.nothingFound && t('endedNothing')} {visit.concluded.words} {visit.isWaiting && t(place.pack === null ? 'endedWaiting' : 'endedPacked')}
        </Alert>
      )}
      {back}
    </div>
  );
}
