/** The columns of the list of accounts. */

import { useTranslation } from 'react-i18next';

import { useSession } from '#client/served/session.ts';
import type { ListedPerson } from '#client/served/people.ts';
import type { Column } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { FirstPassword } from '../first-passwords.tsx';
import styles from './people.module.css';
import { PersonActions } from './person-actions.tsx';
import type { PeopleUnit } from '../people-units.ts';

export interface ColumnsOptions { readonly units: readonly PeopleUnit[]; readonly onPassword: (one: FirstPassword) => void }

export function usePeopleColumns({ units, onPassword }: ColumnsOptions): readonly Column<ListedPerson>[] {
  const { t } = useTranslation(['people', 'sign-in']);
  const own = useSession((standing) => standing.person?.username);
  const unitOf = (id: string | null) => (id === null ? t('office') : (units.find((unit) => unit.id === id)?.name ?? t('gone', { id })));
  const postsOf = (posts: ListedPerson['posts']) => posts.map((post) => t(`sign-in:posts.${post}`)).join(t('listMark'));
  const stateOf = ({ hasLeft, mustChange, hasTotp }: ListedPerson) => (
    <span className={styles.tags}>
      {hasLeft ? <Tag tone="plain">{t('state.left')}</Tag> : mustChange ? <Tag tone="wait">{t('state.waiting')}</Tag> : <Tag tone="good">{t('state.active')}</Tag>}
      {hasTotp && !hasLeft && <Tag tone="plain">{t('state.totp')}</Tag>}
    </span>
  );
  return [
    {
      id: 'name', label: t('column.name'), isRowHeader: true,
      // a phone shows no other column but the last
      cell: (person) => (
        <>
          {person.name}
          <div className={styles.username}>{person.username}</div>
          <div className={styles.phone}>{unitOf(person.unit)}<div className={styles.username}>{postsOf(person.posts)}</div>{stateOf(person)}</div>
        </>
      ),
    },
    { id: 'unit', label: t('column.unit'), isMinor: true, cell: ({ unit }) => unitOf(unit) },
    { id: 'posts', label: t('column.posts'), isMinor: true, cell: ({ posts }) => postsOf(posts) },
    { id: 'state', label: t('column.state'), isMinor: true, cell: stateOf },
    {
      id: 'actions', label: t('column.actions'),
      cell: (person) => (person.username === own ? t('yourself') : <PersonActions person={person} onPassword={onPassword} />),
    },
  ];
}
