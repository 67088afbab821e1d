/** A visit recorded against a pack: nothing but this device is needed. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { usePack } from '#client/site/packs.ts';
import type { Pack } from '#exchange/pack.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { VisitPage } from './visit-page.tsx';

const route = getRouteApi('/packs/$pack/visit');
const nothing = { visits: [], problems: [] };

export function PackVisitScreen() {
  const { t } = useTranslation('visit');
  const { pack: id } = route.useParams();
  const { unit } = route.useSearch();
  const pack = usePack<Pack>(id)?.pack;
  const target = pack?.inspection.targets.find((one) => one.unit === unit);
  const named = pack?.units.find((one) => one.id === unit);
  const back = <Button variant="default" renderRoot={(props) => <Link to="/packs/$pack" params={{ pack: id }} {...props} />}>{t('toPack')}</Button>;
  if (pack === undefined || target === undefined || named === undefined) return <><PageHeader title={t('title')} /><EmptyState reason={t('gone')} action={back} /></>;
  const { inspection } = pack;
  return (
    <>
      <PageHeader title={named.name} state={`${inspection.title} · ${t('title')}`} names={{ pack: inspection.title }} />
      <VisitPage
        key={`${id} ${unit}`}
        place={{ book: pack.book, bookTitle: pack.bookTitle, pack: id }}
        inspection={inspection.id}
        round={inspection.round}
        method={inspection.method}
        unit={named}
        inspectors={target.inspectors}
        inBook={nothing}
        record={(visit) => (
          <Button size="lg" renderRoot={(props) => <Link to="/packs/$pack/record" params={{ pack: id }} search={{ unit, visit: visit.id, method: visit.method, focus: inspection.items.join(' ').slice(0, 200) }} {...props} />}>{t('record')}</Button>
        )}
        back={back}
      />
    </>
  );
}
