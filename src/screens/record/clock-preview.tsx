/** What the clock says of what is typed so far: the same function that will say it once it is saved. */

import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import type { Register } from '#scheme/grammar.ts';
import { Sheet } from '#ui/sheet.tsx';
import { contentOf, faultsOf, type TypedRecord } from '#view/register-fields.ts';
import { clockOf } from '#workflow/obligation-clock.ts';
import { ClockSteps } from './clock-steps.tsx';

export interface ClockPreviewProps { readonly book: string; readonly register: Register; readonly typed: TypedRecord; readonly today: string; readonly isOffice: boolean }

export function ClockPreview({ book, register, typed, today, isOffice }: ClockPreviewProps) {
  const { t } = useTranslation('record');
  const { days, years } = useView('calendar', book);
  // the clock needs no more than the day it began and no day that is wrong
  const isReady = !faultsOf(register, { title: '-', channel: 'other', ...Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== '')) }, today).some(({ fault }) => fault === 'missing' || fault === 'day' || fault === 'year');
  if (!isReady) return <Sheet title={t('clock')}><p>{t('clockWaits')}</p></Sheet>;
  const calendar = { days: new Map(days.map(({ day, working }) => [day, { working }])), years: new Set(years) };
  const clock = clockOf(register, contentOf(register.kind, typed), { today, calendar, isOffice });
  return <Sheet title={t('clock')}><ClockSteps clock={clock} register={register} /></Sheet>;
}
