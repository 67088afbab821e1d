/** An empty scheme, begun at once. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useLibrary } from '#client/scheme-library.ts';
import { useBegin } from './begin.ts';
import { emptyScheme, type StartWords } from './empty-scheme.ts';

const stages = ['preparation', 'selfAssessment', 'review', 'approval', 'published', 'archived'] as const;
const grades = ['excellent', 'good', 'qualified', 'unqualified'] as const;

export function StartEmpty() {
  const { t, i18n } = useTranslation('schemes');
  const { published } = useLibrary();
  const { begin, isBusy } = useBegin();
  const handleStart = async () => {
    // a scheme speaks both languages, whatever the screen speaks
    await Promise.all([i18n.loadLanguages(['zh', 'en']), i18n.loadNamespaces('schemes')]);
    const both = (key: 'start.title') => ({ zh: i18n.getFixedT('zh', 'schemes')(key), en: i18n.getFixedT('en', 'schemes')(key) });
    const words: StartWords = {
      title: both('start.title'), total: both('start.total' as 'start.title'), table: both('start.table' as 'start.title'), unsaid: both('start.unsaid' as 'start.title'),
      grades: grades.map((one) => both(`start.grade.${one}` as 'start.title')),
      stages: Object.fromEntries(stages.map((one) => [one, both(`start.stage.${one}` as 'start.title')])) as unknown as StartWords['stages'],
    };
    const taken = published.map(({ id }) => id);
    let number = 1;
    while (taken.includes(`own-${number}`)) number += 1;
    begin(emptyScheme(words, `own-${number}`), null);
  };
  return <Button loading={isBusy} onClick={() => void handleStart()}>{t('startEmpty')}</Button>;
}
