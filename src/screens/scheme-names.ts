/**
 * Every scheme that can be named: shipped ones, those of the office above, the office's own, and those inside the years of this computer.
 *
 * Imports: client, scheme catalogue.
 */

import { useTranslation } from 'react-i18next';

import { useLibrary } from '#client/scheme-library.ts';
import { catalogue } from '#scheme/catalogue.ts';
import { useText } from '#ui/use-text.ts';

export interface SchemeChoiceName { readonly value: string; readonly label: string }

export function useSchemeNames(): readonly SchemeChoiceName[] {
  const { t } = useTranslation('screens');
  const say = useText();
  const { published, above } = useLibrary();
  return [
    ...catalogue.map(({ id, title }) => ({ value: id, label: say(title) })),
    ...[...above, ...published].map(({ hash, title, version, from }) => ({ value: hash, label: t('schemeVersion', { title: say(title), version, from }) })),
  ];
}
