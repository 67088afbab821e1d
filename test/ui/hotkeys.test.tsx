/** Single keys act only when they are nobody else's. */

import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { useHotkeys, useListedHotkeys } from '#ui/hotkeys.ts';
import { rememberLook } from '#ui/look.ts';
import { show } from './show.tsx';

function Desk({ onNext }: { readonly onNext: () => void }) {
  useHotkeys([{ key: 'j', label: '下一项', onPress: onNext }]);
  return (
    <>
      <input aria-label="说明" />
      <p>{useListedHotkeys().map(({ key, label }) => `${key} ${label}`)}</p>
    </>
  );
}

function open() {
  const onNext = vi.fn();
  return { onNext, ...show(<Desk onNext={onNext} />) };
}

afterEach(() => rememberLook({ shortcuts: true }));

describe('a single key', () => {
  it('acts, in either case, and is listed for the help', async () => {
    const { user, onNext } = open();
    await user.keyboard('jJ');
    expect(onNext).toHaveBeenCalledTimes(2);
    expect(screen.getByText('j 下一项')).toBeVisible();
  });

  it('is text while typing in a field', async () => {
    const { user, onNext } = open();
    await user.type(screen.getByLabelText('说明'), 'jjj');
    expect(onNext).not.toHaveBeenCalled();
  });

  it.each([
    ['an input method composes', { isComposing: true }],
    ['an old engine says 229 instead', { keyCode: 229 }],
    ['Ctrl is held', { ctrlKey: true }],
    ['Alt is held', { altKey: true }],
    ['Meta is held', { metaKey: true }],
  ])('does nothing while %s', (_why, circumstances) => {
    const { onNext } = open();
    fireEvent.keyDown(document.body, { key: 'j', ...circumstances });
    expect(onNext).not.toHaveBeenCalled();
  });

  it('does nothing behind an open dialog', async () => {
    const { user, onNext } = open();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    await user.keyboard('j');
    dialog.remove();
    expect(onNext).not.toHaveBeenCalled();
  });

  it('does nothing once switched off', async () => {
    const { user, onNext } = open();
    rememberLook({ shortcuts: false });
    await user.keyboard('j');
    expect(onNext).not.toHaveBeenCalled();
  });
});
