/** Why a fact does not fit a scheme, in the engine's own sentences. They arrive when they are needed. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FaultSentences } from '../scheme-faults.ts';

const none: FaultSentences = {};

export function useFactSentences(): FaultSentences {
  const { i18n } = useTranslation('scheme-editor');
  const [sentences, setSentences] = useState(none);
  const { language } = i18n;
  useEffect(() => {
    let left = false;
    const load = language === 'en' ? import('#engine/language/en.ts').then(({ factsFaultsEn }) => factsFaultsEn) : import('#engine/language/zh.ts').then(({ factsFaultsZh }) => factsFaultsZh);
    void load.then((found) => {
      if (!left) setSentences(found);
    });
    return () => {
      left = true;
    };
  }, [language]);
  return sentences;
}
