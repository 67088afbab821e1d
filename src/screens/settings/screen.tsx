/** How the program looks and listens to this person, and where the records are kept. */

import { Alert, NativeSelect, Stack, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { isServed } from '#client/served/is-served.ts';
import { languages, rememberLook, textSizes, themes, useLook } from '#ui/look.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';

export function SettingsScreen() {
  const { t, i18n } = useTranslation('settings');
  const look = useLook();
  const { role } = useActor();

  const handleLanguage = (chosen: string) => {
    const language = languages.find((one) => one === chosen) ?? 'zh';
    rememberLook({ language });
    void i18n.changeLanguage(language);
  };

  return (
    <>
      <PageHeader title={t('title')} />
      <Sheet title={t('look')}>
        <Stack maw="24rem">
          <NativeSelect
            label={t('theme')}
            value={look.theme ?? ''}
            onChange={(event) => rememberLook({ theme: themes.find((one) => one === event.currentTarget.value) })}
            data={[{ value: '', label: t('themes.system') }, ...themes.map((one) => ({ value: one, label: t(`themes.${one}`) }))]}
          />
          <NativeSelect
            label={t('textSize')}
            value={look.textSize}
            onChange={(event) => rememberLook({ textSize: textSizes.find((one) => one === event.currentTarget.value) ?? '100' })}
            data={textSizes.map((one) => ({ value: one, label: `${one}%` }))}
          />
          <NativeSelect
            label={t('language')}
            description={t('languageNote')}
            value={look.language}
            onChange={(event) => handleLanguage(event.currentTarget.value)}
            data={languages.map((one) => ({ value: one, label: t(`languages.${one}`) }))}
          />
          <NativeSelect
            label={t('density')}
            value={look.density}
            onChange={(event) => rememberLook({ density: event.currentTarget.value === 'dense' ? 'dense' : 'comfort' })}
            data={(['comfort', 'dense'] as const).map((one) => ({ value: one, label: t(`densities.${one}`) }))}
          />
          <NativeSelect
            label={t('hand')}
            description={t('handNote')}
            value={look.hand}
            onChange={(event) => rememberLook({ hand: event.currentTarget.value === 'left' ? 'left' : 'right' })}
            data={(['right', 'left'] as const).map((one) => ({ value: one, label: t(`hands.${one}`) }))}
          />
        </Stack>
      </Sheet>
      <Sheet title={t('keys')}>
        <Switch label={t('shortcuts')} description={t('shortcutsNote')} checked={look.shortcuts} onChange={(event) => rememberLook({ shortcuts: event.currentTarget.checked })} />
      </Sheet>
      <Sheet title={t('data')}>
        <Stack gap="sm">
          {isServed() ? (
            <Alert color="blue" title={t('server')}>{t('serverSay')}</Alert>
          ) : (
            <Alert color="yellow" title={t('oneComputer')}>{t('oneComputerSay')}</Alert>
          )}
          {(!isServed() || role === 'office') && (
            <p>
              <Link to="/years">{t(isServed() ? 'serverBackups' : 'backups')}</Link>
            </p>
          )}
          {isServed() && role === 'office' && (
            <p>
              <Link to="/people">{t('people')}</Link>
            </p>
          )}
        </Stack>
      </Sheet>
    </>
  );
}
