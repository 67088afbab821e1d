/** Puts a piece of furniture on a page in Chinese, in our look, and hands back a person who uses it. */

import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';

import { LookProvider } from '#ui/look-provider.tsx';

export function show(furniture: ReactElement) {
  return { user: userEvent.setup(), ...render(furniture, { wrapper: ({ children }) => <LookProvider env="test">{children}</LookProvider> }) };
}
