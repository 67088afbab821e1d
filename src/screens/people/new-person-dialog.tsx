/** A new account: name, user name, where somebody belongs, posts. What is wrong is said at its field, and nothing typed is lost. */

import { Alert, Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeepPeople, type PeopleAnswer, type PeopleFault } from '#client/served/people.ts';
import { Dialog } from '#ui/dialog.tsx';
import { unitPosts } from '#workflow/account-rows.ts';
import type { FirstPassword } from '../first-passwords.tsx';
import { PostsFields, type Post } from './posts-fields.tsx';
import type { PeopleUnit } from '../people-units.ts';

export interface NewPersonDialogProps {
  readonly units: readonly PeopleUnit[];
  readonly onClose: () => void;
  readonly onMade: (made: readonly FirstPassword[]) => void;
}

const faultsOf: Readonly<Record<'name' | 'username' | 'posts', readonly PeopleFault[]>> = { name: ['name', 'nameTaken'], username: ['username', 'usernameTaken'], posts: ['posts'] };

export function NewPersonDialog({ units, onClose, onMade }: NewPersonDialogProps) {
  const { t } = useTranslation('people');
  const keep = useKeepPeople();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [unit, setUnit] = useState<string | null>(units[0]?.id ?? null);
  const [posts, setPosts] = useState<readonly Post[]>(unit === null ? ['office'] : unitPosts);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<PeopleAnswer>();
  const fault = answer?.ok === false ? answer.fault : undefined;
  const at = (field: keyof typeof faultsOf) => (fault !== undefined && faultsOf[field].includes(fault) ? t(`fault.${fault}`) : undefined);
  const isPlaced = fault !== undefined && Object.values(faultsOf).some((faults) => faults.includes(fault));

  const handleUnit = (chosen: string) => {
    const next = chosen === '' ? null : chosen;
    if ((next === null) !== (unit === null)) setPosts(next === null ? ['office'] : unitPosts);
    setUnit(next);
  };
  const handleMake = async () => {
    setBusy(true);
    const person = { name: name.trim(), username: username.trim(), unit, posts };
    const told = await keep.make(person);
    setBusy(false);
    setAnswer(told);
    if (told.ok && told.password !== undefined) onMade([{ name: person.name, username: person.username, password: told.password }]);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('add')}
      actions={<><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button type="submit" form="new-person" loading={isBusy}>{t('make')}</Button></>}
    >
      <form
        id="new-person"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void handleMake();
        }}
      >
        <Stack>
          {fault !== undefined && !isPlaced && <Alert role="alert" color="red">{t(`fault.${fault}`)}</Alert>}
          <TextInput label={t('field.name')} description={t('nameHint')} value={name} error={at('name')} required onChange={(event) => setName(event.currentTarget.value)} autoComplete="off" />
          <TextInput label={t('field.username')} description={t('usernameHint')} value={username} error={at('username')} required onChange={(event) => setUsername(event.currentTarget.value)} autoComplete="off" autoCapitalize="none" />
          <NativeSelect
            label={t('field.unit')}
            description={units.length === 0 ? t('noUnits') : undefined}
            value={unit ?? ''}
            onChange={(event) => handleUnit(event.currentTarget.value)}
            data={[{ value: '', label: t('office') }, ...units.map(({ id, name: label }) => ({ value: id, label }))]}
          />
          <PostsFields unit={unit} posts={posts} error={at('posts')} onChange={setPosts} />
        </Stack>
      </form>
    </Dialog>
  );
}
