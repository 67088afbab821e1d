/** Why two problems look alike, as tags: the same address, the same document, how much of the words. */

import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import type { Sign } from '#view/similar-problems.ts';

/** A sign in words: "文字相近 82%". */
export function useSignWords(): (sign: Sign) => string {
  const { t } = useTranslation('screens');
  return (sign) => (sign.kind === 'words' ? t('sign.words', { percent: sign.percent }) : t(`sign.${sign.kind}`));
}

export function SignTags({ signs }: { readonly signs: readonly Sign[] }) {
  const say = useSignWords();
  return signs.map((sign) => (
    <Tag key={sign.kind} tone={sign.kind === 'item' ? 'plain' : 'wait'} sign={sign.kind === 'item' ? '=' : '!'}>{say(sign)}</Tag>
  ));
}
