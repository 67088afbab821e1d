/** Each language in its own name, so that it is found by those who read only that one. */

import { useTranslation } from 'react-i18next';

import { Choice } from '#ui/choice.tsx';
import { languages, useLook } from '#ui/look.ts';
import { switchLanguage } from '../language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const { language } = useLook();
  return (
    <Choice
      label={t('look.language')}
      isLabelHidden
      value={language}
      options={languages.map((value) => ({ value, label: t(`look.${value}`) }))}
      onChange={switchLanguage}
    />
  );
}
