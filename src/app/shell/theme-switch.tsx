/** As the system, light, dark, or high contrast. */

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { rememberLook, themes, useLook } from '#ui/look.ts';

export function ThemeSwitch() {
  const { t } = useTranslation('app');
  const { theme } = useLook();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('look.theme')}
      value={theme ?? 'system'}
      data={[
        { value: 'system', label: t('look.system') },
        ...themes.map((one) => ({ value: one, label: t(`look.${one}`) })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        rememberLook({ theme: themes.find((one) => one === value) });
      }}
    />
  );
}
