/** Title of the sheet, and the line that says where it stands and until when. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { DeadlineText } from '../deadline-text.tsx';
import type { AboutSheet } from './about.ts';

export function SheetHeader({ about, state, actions }: { readonly about: AboutSheet; readonly state?: ReactNode; readonly actions?: ReactNode }) {
  const { t } = useTranslation('sheet');
  const say = useText();
  const { view, sheet } = about;
  const { card, unit, reviewer, due, status, receipt } = view;
  const title = t('heading', { form: say(sheet.form.title), unit: unit.name });
  return (
    <PageHeader
      title={title}
      names={{ book: card.title, sheet: title }}
      sample={card.sample}
      actions={actions}
      state={
        <>
          {card.title}
          {reviewer !== null && <> · {t('by', { reviewer: reviewer.name })}</>}
          {due !== null && status !== 'submitted' && <> · {t('due')} <DeadlineText deadline={due} /></>}
          {receipt?.late === true && <> <Tag tone="bad" sign="!">{t('late')}</Tag></>}
          {state !== undefined && <> {state}</>}
        </>
      }
    />
  );
}
