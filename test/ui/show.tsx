/** Puts a piece of furniture on a page in Chinese, in our look, and hands back a person who uses it. */

import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { initReactI18next } from 'react-i18next';

import { zh } from '#ui/language/zh.ts';
import { LookProvider } from '#ui/look-provider.tsx';

await i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: false,
  resources: { zh: { ui: zh } },
  interpolation: { escapeValue: false },
});

export function show(furniture: ReactElement) {
  return { user: userEvent.setup(), ...render(furniture, { wrapper: ({ children }) => <LookProvider env="test">{children}</LookProvider> }) };
}
