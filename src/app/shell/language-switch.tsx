/** Each language in its own name, so that it is found by those who read only that one. */

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { languages, useLook } from '#ui/look.ts';
import { switchLanguage } from '../language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const { language } = useLook();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('look.language')}
      value={language}
      data={languages.map((one) => ({ value: one, label: t(`look.${one}`) }))}
      onChange={(event) => {
        const chosen = languages.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) switchLanguage(chosen);
      }}
    />
  );
}
