/**
 * Everything that would be submitted, to be read once more: each line with a way to change it.
 *
 * What is missing is marked at its line from the beginning; the summary comes when somebody asks to
 * submit all the same.
 *
 * Imports: ui.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorSummary } from '#ui/error-summary.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import type { AboutSheet } from './about.ts';
import { AnswerLines } from './answer-lines.tsx';
import { CategoryTitle } from './category-title.tsx';
import styles from './check.module.css';
import { useFaultText } from './fault-text.ts';
import type { ItemFault } from './item-faults.ts';
import { rowOf, type SheetContent } from './sheet-content.ts';
import { TotalSoFar } from './total-so-far.tsx';

export interface CheckProps {
  readonly about: AboutSheet;
  readonly content: SheetContent;
  readonly faults: ReadonlyMap<string, readonly ItemFault[]>;
  readonly isSubmitting: boolean;
  readonly isWhyOpen: boolean;
  readonly onWhy: () => void;
  readonly onOpen: (item: string) => void;
  readonly onSubmit: () => void;
}

export function Check({ about, content, faults, isSubmitting, isWhyOpen, onWhy, onOpen, onSubmit }: CheckProps) {
  const { t } = useTranslation('sheet');
  const say = useText();
  const faultText = useFaultText();
  const [isAsked, setAsked] = useState(false);
  const { sheet, book } = about;
  const items = itemsOf(sheet.table);
  const errors = items.flatMap((item) =>
    (faults.get(item.id) ?? []).map((fault) => ({ field: changeId(item.id), message: `${item.id} ${say(item.title)}${t('check.colon')}${faultText(fault, item)}` })),
  );

  const handleSubmit = () => {
    setAsked(true);
    if (errors.length === 0) onSubmit();
  };
  const submit = <Button loading={isSubmitting} onClick={handleSubmit}>{t('check.submit')}</Button>;

  return (
    <>
      {isAsked && <ErrorSummary errors={errors} />}
      <TotalSoFar
        sheet={sheet}
        content={content}
        isWhyOpen={isWhyOpen}
        onWhy={onWhy}
        beside={<p role="status">{errors.length === 0 ? t('check.ready') : t('check.missing', { count: faults.size })}</p>}
      />
      {sheet.table.categories.map((category) => (
        <Sheet key={category.id} title={<CategoryTitle category={category} />} padding="flush">
          <ul className={styles.lines}>
            {category.items.map((item) => (
              <li key={item.id} data-missing={faults.has(item.id) || undefined}>
                <h3 className={styles.name}>{item.id} {say(item.title)}</h3>
                <div className={styles.answer}>
                  <AnswerLines book={book} sheet={sheet} item={item} row={rowOf(content, item.id)} />
                  {(faults.get(item.id) ?? []).map((fault) => (
                    <p key={fault} className={styles.fault}><span aria-hidden="true">! </span>{faultText(fault, item)}</p>
                  ))}
                </div>
                <button type="button" id={changeId(item.id)} className={styles.change} onClick={() => onOpen(item.id)}>
                  {t('check.change')} <span className="screen-reader">{item.id} {say(item.title)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
      <div className={styles.submit}>
        <p>{t('check.say')}</p>
        {submit}
      </div>
    </>
  );
}

function changeId(item: string): string {
  return `change-${item}`;
}
