/** A web address as evidence: typed or pasted, checked for http(s) so that no script gets in. */

import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './evidence-field.module.css';
import { isComposing } from './hotkeys.ts';

export function LinkAdder({ onAdd }: { readonly onAdd: (link: string) => void }) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);

  const handleAdd = () => {
    const link = linkOf(text);
    setWrong(link === undefined);
    if (link === undefined) return;
    onAdd(link);
    setText('');
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault(); // Enter adds the address and does not send the form around it
    handleAdd();
  };

  return (
    <div className={styles.link}>
      <TextInput
        size="xs"
        type="url"
        label={t('evidence.link')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={handleKey}
        error={isWrong ? t('evidence.linkError') : undefined}
        autoComplete="off"
      />
      <Button size="xs" variant="default" onClick={handleAdd}>{t('evidence.addLink')}</Button>
    </div>
  );
}

function linkOf(text: string): string | undefined {
  try {
    const address = new URL(text.trim());
    return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined;
  } catch {
    return undefined;
  }
}
