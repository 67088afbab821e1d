/** The ways on which people come to the page, each with an address of its own; some ask for a one-time code. */

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Sheet } from '#ui/sheet.tsx';
import styles from './survey.module.css';
import { freeId, type TypedChannel } from './typed-survey.ts';

interface ChannelFieldsProps {
  readonly channels: readonly TypedChannel[];
  readonly isOpen: boolean;
  /** Published: neither removed nor given other codes. */
  readonly fixed: readonly string[];
  readonly onChange: (channels: readonly TypedChannel[]) => void;
}

const rules = ['none', 'once', 'perUnit'] as const;

export function ChannelFields({ channels, isOpen, fixed, onChange }: ChannelFieldsProps) {
  const { t } = useTranslation('survey');
  const replace = (at: number, channel: TypedChannel) => onChange(channels.map((one, place) => (place === at ? channel : one)));
  return (
    <Sheet title={t('field.channels')} note={t('channelsNote')} actions={isOpen && <Button size="sm" variant="default" onClick={() => onChange([...channels, { id: freeId('c', channels), name: '', codes: 'none' }])}>{t('addChannel')}</Button>}>
      <div className={styles.stack}>
        {channels.map((channel, at) => (
          <div key={channel.id} className={styles.grid}>
            <TextInput label={t('field.channel', { number: at + 1 })} value={channel.name} required maxLength={60} disabled={!isOpen} onChange={(event) => replace(at, { ...channel, name: event.currentTarget.value })} />
            <NativeSelect label={t('field.codes')} value={channel.codes} disabled={!isOpen || fixed.includes(channel.id)} onChange={(event) => replace(at, { ...channel, codes: event.currentTarget.value as TypedChannel['codes'] })} data={rules.map((rule) => ({ value: rule, label: t(`codes.${rule}`) }))} />
            {isOpen && !fixed.includes(channel.id) && <div><Button variant="default" size="sm" aria-label={t('removeChannel', { number: at + 1 })} onClick={() => onChange(channels.filter((_, place) => place !== at))}>{t('remove')}</Button></div>}
          </div>
        ))}
      </div>
    </Sheet>
  );
}
