/**
 * A new record of a register: the unit's own, or for the office any unit's and its own.
 *
 * Imports: client, ui.
 */

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useRegister } from '#client/book-queries.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { useYearState } from '../year-state.ts';
import { RecordForm } from './record-form.tsx';

const route = getRouteApi('/years/$book/registers/new');

export function NewRecordScreen() {
  const { t } = useTranslation('record');
  const say = useText();
  const sayRefusal = useRefusalText();
  const { book } = route.useParams();
  const { register: kind, unit } = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const { card, register, units, today, allowed } = useRegister(book, kind);
  const yearState = useYearState();
  const header = <PageHeader title={`${t('newTitle')} · ${say(register.title)}`} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />;
  if (!allowed.includes('keepRegisters')) {
    return <>{header}<EmptyState reason={sayRefusal({ code: 'notAllowed', action: 'keepRegisters', stage: card.stage, role: actor.role })} /></>;
  }
  return (
    <>
      {header}
      <RecordForm
        key={`${kind} ${actor.role} ${actor.person}`}
        book={book}
        register={register}
        today={today}
        units={actor.role === 'office' ? [{ id: 'office', name: t('office') }, ...units] : units}
        unit={unit}
        onSaved={(record) => void navigate({ to: '/years/$book/registers/$record', params: { book, record } })}
        onCancel={() => void navigate({ to: '/years/$book/registers', params: { book }, search: { register: kind } })}
      />
    </>
  );
}
