/** One pack: its units with how far each is, and the results to bring back. */

import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { readOutbox, useOutbox } from '#client/site/outbox.ts';
import { useKeepPack, usePack } from '#client/site/packs.ts';
import type { SiteRecord } from '#client/site/site-record.ts';
import type { Pack } from '#exchange/pack.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { preparePhotos } from '#ui/shrink-picture.ts';
import { Tag } from '#ui/tag.tsx';
import { saveResults } from '../save-results.ts';
import styles from './packs.module.css';

const route = getRouteApi('/packs/$pack');

export function PackScreen() {
  const { t } = useTranslation('packs');
  const { pack: id } = route.useParams();
  const kept = usePack<Pack>(id);
  const { day } = useFormat();
  const { person } = useActor();
  const { records } = useOutbox();
  const { forget } = useKeepPack<Pack>();
  const navigate = useNavigate();
  const [saved, setSaved] = useState<number>();
  const [isAsking, setAsking] = useState(false);
  const router = useRouter();
  const [isReady, setReady] = useState<boolean>();

  useEffect(() => void readOutbox(), []);
  // everything that is needed out there arrives now: later there is no server to ask
  useEffect(() => {
    const search = { unit: '', visit: '', inspection: '', round: '', focus: '', step: '' };
    void Promise.all([
      router.preloadRoute({ to: '/packs/$pack/visit', params: { pack: id }, search: { unit: '' } }),
      router.preloadRoute({ to: '/packs/$pack/record', params: { pack: id }, search }),
      router.preloadRoute({ to: '/outbox' }),
      import('#exchange/site-results.ts'), preparePhotos(),
    ]).then(() => setReady(true), () => setReady(false));
  }, [router, id]);

  if (kept === null) return <><PageHeader title={t('title')} /><EmptyState reason={t('gone')} action={<Link to="/packs">{t('title')}</Link>} /></>;
  const { pack } = kept;
  const own = records.filter((record) => record.pack === id);
  const units = new Map(pack.units.map((unit) => [unit.id, unit.name]));

  const handleSave = async () => {
    await saveResults(`${pack.inspection.title}-${person}.json`, own, { pack: pack.pack, schemeHash: pack.schemeHash });
    setSaved(own.length);
  };
  return (
    <>
      <PageHeader
        title={pack.inspection.title}
        state={t('facts', { book: pack.bookTitle, from: day(pack.inspection.from), to: day(pack.inspection.to), count: pack.inspection.targets.length })}
        names={{ pack: pack.inspection.title }}
        actions={
          <>
            <Button variant="default" onClick={() => setAsking(true)}>{t('forget')}</Button>
            <Button disabled={own.length === 0} onClick={() => void handleSave()}>{t('results')}</Button>
          </>
        }
      />
      <p>{t('who', { person })}</p>
      <p role="status">{isReady === undefined ? t('preparing') : t(isReady ? 'ready' : 'notReady')}</p>
      <p role="status">{saved === undefined ? (own.length === 0 ? t('nothing') : t('recorded', { count: own.length })) : t('saved', { count: saved })}</p>
      <ul className={styles.list} aria-label={t('units')}>
        {pack.inspection.targets.map(({ unit, inspectors }) => {
          const state = stateOf(own, unit);
          const name = units.get(unit) ?? unit;
          return (
            <li key={unit} className={styles.card}>
              <div className={styles.words}><p><strong>{name}</strong></p><p className={styles.quiet}>{inspectors.join(' · ')}</p></div>
              <Tag tone={state === 'ended' ? 'good' : state === 'open' ? 'accent' : 'plain'} sign={state === 'ended' ? '✓' : state === 'open' ? '◐' : '○'}>{t(`state.${state}`)}</Tag>
              <Button variant={state === 'ended' ? 'default' : 'filled'} renderRoot={(props) => <Link to="/packs/$pack/visit" params={{ pack: id }} search={{ unit }} aria-label={t('visitOf', { unit: name })} {...props} />}>{t('begin')}</Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('forget')}
        confirmLabel={t('forget')}
        tone="bad"
        onClose={() => setAsking(false)}
        onConfirm={() => void forget(id).then(() => navigate({ to: '/packs' }))}
      >
        <p>{t('forgetAsk', { count: own.length })}</p>
      </ConfirmDialog>
    </>
  );
}

function stateOf(records: readonly SiteRecord[], unit: string): 'none' | 'open' | 'ended' {
  const commands = records.flatMap((record) => record.commands);
  const visits = commands.filter((command) => command.kind === 'recordVisit' && command.unit === unit);
  if (visits.length === 0) return 'none';
  const ended = commands.some((command) => command.kind === 'concludeVisit' && visits.some((visit) => visit.kind === 'recordVisit' && visit.visit === command.visit));
  return ended ? 'ended' : 'open';
}
