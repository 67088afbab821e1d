/** As the system, light, dark, or high contrast. */

import { useTranslation } from 'react-i18next';

import { Choice } from '#ui/choice.tsx';
import { rememberLook, themes, useLook } from '#ui/look.ts';

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const { theme } = useLook();
  return (
    <Choice
      label={t('look.theme')}
      isLabelHidden
      value={theme ?? 'system'}
      options={(['system', ...themes] as const).map((value) => ({ value, label: t(`look.${value}`) }))}
      onChange={(chosen) => rememberLook({ theme: chosen === 'system' ? undefined : chosen })}
    />
  );
}
