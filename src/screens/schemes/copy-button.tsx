/** Begins a draft from a scheme: a scheme of another id, or the next version of an own one. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useFetchScheme } from '#client/any-scheme.ts';
import { useLibrary, type SchemeOrigin } from '#client/scheme-library.ts';
import { copyOf, useBegin } from './begin.ts';

export interface CopyButtonProps {
  /** As useAnyScheme names it. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'shipped' | 'published';
}

export function CopyButton({ name, title, kind }: CopyButtonProps) {
  const { t } = useTranslation('schemes');
  const { published } = useLibrary();
  const fetching = useFetchScheme();
  const { begin, isBusy } = useBegin();
  const handleCopy = () =>
    fetching.mutate({ name }, {
      onSuccess: (found) => {
        if (found === null) return;
        const { scheme, hash } = found;
        const origin: SchemeOrigin = { kind, id: scheme.id, hash, title: scheme.title };
        begin(copyOf(scheme, { keepsId: kind === 'published', taken: published.map(({ id }) => id) }), origin);
      },
    });
  return (
    <Button size="xs" variant="default" loading={fetching.isPending || isBusy} aria-label={t(kind === 'published' ? 'reviseNamed' : 'copyNamed', { title })} onClick={handleCopy}>
      {t(kind === 'published' ? 'revise' : 'copy')}
    </Button>
  );
}
