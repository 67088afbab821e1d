/** What the server had against it, as a sentence; nothing while all is well. */

import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SessionAnswer } from '#client/served/session.ts';

export function FaultNote({ answer }: { readonly answer: SessionAnswer | null }) {
  const { t } = useTranslation('sign-in');
  if (answer === null || answer.ok) return null;
  return <Alert role="alert" color="red">{t(`fault.${answer.fault}`, { minutes: answer.minutes ?? 15, defaultValue: t('fault.unknown') })}</Alert>;
}
