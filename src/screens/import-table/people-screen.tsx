/**
 * A table of people into the accounts of a server, for the office: the same steps as any other table, and first passwords at the end.
 *
 * Imports: client, ui.
 */

import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { isServed } from '#client/served/is-served.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { FirstPasswords } from '../first-passwords.tsx';
import { ImportSteps } from './import-steps.tsx';
import styles from './import-table.module.css';
import { usePeopleTarget } from './use-people-target.ts';

export function PeopleImportScreen() {
  const { t } = useTranslation(['import-table', 'people']);
  const { role } = useActor();
  return (
    <>
      <PageHeader title={t('person.title')} />
      {isServed() && role === 'office' ? <IntoPeople /> : <EmptyState reason={t(isServed() ? 'people:forOffice' : 'people:noServer')} />}
    </>
  );
}

function IntoPeople() {
  const { t } = useTranslation(['import-table', 'people']);
  const { target, made, notMade, noted } = usePeopleTarget();
  return (
    <>
      <p className={styles.intro}>{t('person.intro')}</p>
      <ImportSteps book="" target={target} />
      {notMade.length > 0 && (
        <Alert role="alert" color="red" title={t('people:pasting.refused', { count: notMade.length })}>
          <ul className={styles.faults}>{notMade.map(({ name, fault }) => <li key={name}>{name}{t('people:colon')}{t(`people:fault.${fault}`)}</li>)}</ul>
        </Alert>
      )}
      {made.length > 0 && <FirstPasswords made={made} onClose={noted} />}
    </>
  );
}
