/**
 * Rows of a table as accounts: name, user name, unit, posts. Each is made by itself, and its first password kept for the one time it is shown.
 *
 * Imports: client, exchange (types), workflow.
 */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeepPeople, usePeople, type NewPerson, type PeopleFault } from '#client/served/people.ts';
import type { ImportColumn } from '#exchange/table-import.ts';
import { officePosts, readAccounts, unitPosts } from '#workflow/account-rows.ts';
import type { FirstPassword } from '../first-passwords.tsx';
import { useUnits } from '../people-units.ts';
import { usePostWords } from '../post-words.ts';
import type { CheckedRow, ImportTarget } from './use-target.ts';

interface PersonRow extends CheckedRow { readonly person: NewPerson }
export interface NotMade { readonly name: string; readonly fault: PeopleFault }

/** `made`: on show until they were noted. `notMade`: what the server said of single rows. */
export interface PeopleImport { readonly target: ImportTarget; readonly made: readonly FirstPassword[]; readonly notMade: readonly NotMade[]; readonly noted: () => void }

export function usePeopleTarget(): PeopleImport {
  const { t } = useTranslation(['import-table', 'people', 'sign-in']);
  const present = usePeople();
  const units = useUnits();
  const postByWord = usePostWords();
  const keep = useKeepPeople();
  const [made, setMade] = useState<readonly FirstPassword[]>([]);
  const [notMade, setNotMade] = useState<readonly NotMade[]>([]);

  const target = useMemo((): ImportTarget => {
    const post = (one: (typeof officePosts)[number]) => t(`sign-in:posts.${one}`);
    const column = (id: string, isRequired: boolean, choices: ImportColumn['choices'] = []): ImportColumn => ({ id, label: t(`people:field.${id as 'name'}`), kind: choices.length > 0 ? 'choice' : 'text', isRequired, choices });
    const columns = [column('name', true), column('username', true), column('unit', false, units.map(({ id, name }) => ({ code: id, word: name }))), column('posts', false)];
    const hints: Readonly<Record<string, string>> = {
      name: t('people:nameHint'), username: t('people:usernameHint'), unit: t('person.unitHint'),
      posts: t('person.postsHint', { office: officePosts.map(post).join(t('people:listMark')), unit: unitPosts.map(post).join(t('people:listMark')) }),
    };
    return {
      title: t('people:caption'), columns, isOpen: true, commands: () => [],
      hints: columns.map(({ id, label, isRequired }) => [label, `${t(isRequired ? 'hint.required' : 'hint.optional')}${t('hint.mark')}${hints[id] ?? ''}`]),
      check: (rows): readonly CheckedRow[] =>
        readAccounts(rows.map(({ fields }) => fields), { units, present, postByWord }).flatMap(({ person, faults, isKnown }, at): PersonRow[] => {
          const imported = rows[at];
          return imported === undefined ? [] : [{ row: imported.row, imported, isKnown, person, faults: new Map([...faults].map(([field, fault]) => [field, t(`people:rowFault.${fault}`)])) }];
        }),
      write: async (rows) => {
        const passwords: FirstPassword[] = [];
        const not: NotMade[] = [];
        for (const { person } of rows as readonly PersonRow[]) {
          const answer = await keep.make(person);
          if (answer.ok && answer.password !== undefined) passwords.push({ name: person.name, username: person.username, password: answer.password });
          else if (!answer.ok) not.push({ name: person.name, fault: answer.fault });
          // the others would get no answer either; they stay in the table
          if (!answer.ok && answer.fault === 'unreachable') break;
        }
        setMade(passwords);
        setNotMade(not);
        return passwords.length;
      },
    };
  }, [keep, postByWord, present, t, units]);
  return { target, made, notMade, noted: () => setMade([]) };
}
