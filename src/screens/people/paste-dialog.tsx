/** Many accounts at once: a pasted list, what will be made of it, and which lines cannot be. */

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeepPeople, type ListedPerson, type PeopleFault } from '#client/served/people.ts';
import { Dialog } from '#ui/dialog.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { FirstPassword } from '../first-passwords.tsx';
import { usePostWords } from '../post-words.ts';
import { readPastedPeople } from './pasted-people.ts';
import styles from './people.module.css';
import type { PeopleUnit } from '../people-units.ts';

export interface PasteDialogProps {
  readonly units: readonly PeopleUnit[];
  readonly people: readonly ListedPerson[];
  readonly onClose: () => void;
  readonly onMade: (made: readonly FirstPassword[]) => void;
}

export function PasteDialog({ units, people: present, onClose, onMade }: PasteDialogProps) {
  const { t } = useTranslation('people');
  const keep = useKeepPeople();
  const [text, setText] = useState('');
  const [done, setDone] = useState<number>();
  const [refused, setRefused] = useState<readonly { readonly name: string; readonly fault: PeopleFault }[]>([]);
  const [made, setMade] = useState<readonly FirstPassword[]>([]);
  const postByWord = usePostWords();
  const { people, faults } = readPastedPeople(text, { units, present: [...present, ...made], postByWord });
  const isRunning = done !== undefined;

  const handleMake = async () => {
    const first: FirstPassword[] = [...made];
    const not: { name: string; fault: PeopleFault }[] = [];
    for (const [index, person] of people.entries()) {
      setDone(index);
      const answer = await keep.make(person);
      if (answer.ok && answer.password !== undefined) first.push({ name: person.name, username: person.username, password: answer.password });
      else if (!answer.ok) not.push({ name: person.name, fault: answer.fault });
    }
    setDone(undefined);
    if (not.length === 0) return onMade(first);
    setMade(first);
    setRefused(not);
    return undefined;
  };

  return (
    <Dialog
      isOpen
      width="wide"
      title={t('paste')}
      // passwords that were made are shown in any case
      onClose={() => (made.length > 0 ? onMade(made) : onClose())}
      actions={<Button disabled={people.length === 0} loading={isRunning} onClick={() => void handleMake()}>{t('pasting.make', { count: people.length })}</Button>}
    >
      <TextAreaField label={t('pasting.label')} description={t('pasting.note')} value={text} onChange={setText} minRows={5} />
      {isRunning && <ProgressBar label={t('pasting.running')} value={done} of={people.length} />}
      {refused.length > 0 && (
        <Alert role="alert" color="red">
          <p>{t('pasting.refused', { count: refused.length })}</p>
          <ul className={styles.faults}>{refused.map(({ name, fault }) => <li key={name}>{name}{t('colon')}{t(`fault.${fault}`)}</li>)}</ul>
        </Alert>
      )}
      {text.trim() !== '' && faults.length > 0 && (
        <div role="status">
          <p className={styles.bad}>{t('pasting.bad', { count: faults.length })}</p>
          <ul className={styles.faults}>{faults.slice(0, 50).map(({ line, text: words, fault }) => <li key={line}>{t('pasting.line', { line, text: words, fault: t(`rowFault.${fault}`) })}</li>)}</ul>
        </div>
      )}
    </Dialog>
  );
}
