/** A problem recorded against a pack, step by step. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePack } from '#client/site/packs.ts';
import type { Pack } from '#exchange/pack.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { anyDeductionTable } from '#workflow/scheme-parts.ts';
import type { SiteProblem, SiteSource } from '../site-source.ts';
import type { RecordedThing } from './new-record.ts';
import { SiteWizard } from './site-wizard.tsx';
import { useSteps } from './use-steps.ts';

const route = getRouteApi('/packs/$pack/record');

export function PackRecordScreen() {
  const { t } = useTranslation('record-problem');
  const { pack: id } = route.useParams();
  const { unit, visit, method, focus, step } = route.useSearch();
  const navigate = route.useNavigate();
  const pack = usePack<Pack>(id)?.pack;
  const [recorded, setRecorded] = useState<RecordedThing>();
  const [round, setRound] = useState(0);
  const toVisit = () => void navigate({ to: '/packs/$pack/visit', params: { pack: id }, search: { unit } });
  const steps = useSteps((next, replace) => void navigate({ search: (old) => ({ ...old, step: next }), replace }), toVisit);
  const source = useMemo(() => (pack === undefined ? undefined : sourceOf(pack, focus)), [pack, focus]);
  const header = <PageHeader title={t('title')} state={pack?.inspection.title} names={{ pack: pack?.inspection.title ?? '' }} />;
  if (pack === undefined || source === undefined || visit === '') return <>{header}<EmptyState reason={t('noTable')} action={<Link to="/packs">{t('site.toPacks')}</Link>} /></>;
  const name = pack.units.find((one) => one.id === unit)?.name ?? unit;
  if (recorded !== undefined && recorded.round === round) {
    return (
      <>
        {header}
        <p role="status"><strong>{t('recorded.packed', { unit: name })}</strong></p>
        <Button mr="sm" onClick={() => { setRound(round + 1); void navigate({ search: (old) => ({ ...old, step: '' }), replace: true }); }}>{t('recorded.again')}</Button>
        <Button variant="default" onClick={toVisit}>{t('site.toVisit')}</Button>
      </>
    );
  }
  return (
    <>
      {header}
      <SiteWizard key={round} source={source} start={{ unit, item: '', visit, method, day: recorded?.day }} step={step} round={round} {...steps} onRecorded={setRecorded} />
    </>
  );
}

function sourceOf(pack: Pack, focus: string): SiteSource | undefined {
  if (anyDeductionTable(pack.scheme) === undefined) return undefined;
  const problems = pack.problems.map((problem): SiteProblem => ({ ...problem, unit: { id: problem.unit }, state: 'charged', joinedInto: null, revision: 0, charges: [] }));
  return { place: { book: pack.book, bookTitle: pack.bookTitle, pack: pack.pack }, scheme: pack.scheme, units: pack.units, problems, focus: focus === '' ? [] : focus.split(' ') };
}
