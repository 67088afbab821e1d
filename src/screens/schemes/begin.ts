/**
 * Beginning a draft: a copy under an id of its own, or an empty scheme with the least that a scheme has.
 *
 * Imports: client, scheme (types).
 */

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useBeginScheme, type SchemeDraft, type SchemeOrigin } from '#client/scheme-library.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { toast } from '#ui/toast-store.ts';

/** Makes the draft and opens it; why not is said in a notice. */
export function useBegin() {
  const { t } = useTranslation('schemes');
  const say = useRefusalText();
  const navigate = useNavigate();
  const begin = useBeginScheme();
  return {
    isBusy: begin.isPending,
    begin: (scheme: Scheme, origin: SchemeOrigin | null) =>
      begin.mutate(draftOf(scheme, origin), {
        onSuccess: (draft) => void navigate({ to: '/schemes/drafts/$draft', params: { draft } }),
        onError: (error) => toast({ text: t('notBegun', { reason: say(refusalFrom(error)) }), tone: 'bad' }),
      }),
  };
}

export function draftOf(scheme: Scheme, origin: SchemeOrigin | null): SchemeDraft {
  return { scheme, origin, tryOut: null, publication: { from: '', note: '' } };
}

const longestId = 40;

/** Another id, so that a copy is not taken for what it was copied from; a version of an own scheme keeps its id. */
export function copyOf(scheme: Scheme, { keepsId, taken }: { readonly keepsId: boolean; readonly taken: readonly string[] }): Scheme {
  const { example: _example, ...own } = scheme;
  if (keepsId) return own;
  const base = scheme.id.slice(0, longestId - 4);
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return { ...own, id: `${base}-${number}` };
}
