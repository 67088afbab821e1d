/**
 * A page that failed: what it means for the person, the ways on, and the details for whoever
 * repairs it. A refusal is no failure: it is said in its own sentence, and goes away when the
 * person acts as somebody who may.
 */

import { Button, Group } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { RefusalError } from '#workflow/refusal.ts';
import { ErrorDetails } from './error-details.tsx';
import { NotFound } from './not-found.tsx';

export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const sayRefusal = useRefusalText();
  const refusal = error instanceof RefusalError ? error.refusal : undefined;
  const isMissingProgram = /dynamically imported module|Importing a module|Unable to preload/i.test(String(error));

  const handleRetry = () => {
    if (isMissingProgram) return location.reload();
    queries.reset();
    reset();
    void router.invalidate();
  };
  useOnChange(useActor(), handleRetry);

  if (refusal?.code === 'notFound') return <NotFound say={sayRefusal(refusal)} />;
  return (
    <>
      <PageHeader title={t(refusal === undefined ? 'wrong.title' : 'wrong.refused')} />
      <Sheet>
        <p role="alert">{refusal === undefined ? t(isMissingProgram ? 'wrong.offline' : 'wrong.say') : sayRefusal(refusal)}</p>
        <Group mt="md">
          <Button onClick={handleRetry}>{t(isMissingProgram ? 'wrong.reload' : 'wrong.retry')}</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>{t('wrong.home')}</Button>
        </Group>
        {refusal === undefined && <ErrorDetails error={error} />}
      </Sheet>
    </>
  );
}

/** Calls back when the value is another than at first. */
function useOnChange(value: unknown, onChange: () => void): void {
  const first = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (first.current === value) return;
    first.current = value;
    latest.current();
  }, [value]);
}
