/** The look is remembered, and a browser without storage does not mind. */

import { afterEach, describe, expect, it, vi } from 'vitest';

async function freshLook() {
  vi.resetModules();
  return import('#ui/look.ts');
}

afterEach(() => vi.restoreAllMocks());

describe('the look', () => {
  it('outlives a reload', async () => {
    (await freshLook()).rememberLook({ theme: 'dark', textSize: '150', shortcuts: false });
    expect((await freshLook()).rememberedLook()).toMatchObject({ theme: 'dark', textSize: '150', shortcuts: false, language: 'zh' });
  });

  it('shows itself on the page at once', async () => {
    const { rememberLook } = await freshLook();
    rememberLook({ theme: 'contrast', textSize: '200' });
    expect(document.documentElement.dataset).toMatchObject({ mantineColorScheme: 'light', contrast: 'high', textSize: '200' });
    rememberLook({ theme: 'light' });
    expect(document.documentElement.dataset['contrast']).toBeUndefined();
  });

  it.each(['not json', '[]', '{"theme":"pink","textSize":"900","language":7}', 'null'])('is plain when %j was kept', async (kept) => {
    localStorage.setItem('kaoping.look', kept);
    expect((await freshLook()).rememberedLook()).toEqual({ theme: undefined, textSize: '100', language: 'zh', density: 'comfort', hand: 'right', shortcuts: true });
  });

  it('lasts for the tab where storage is switched off', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { rememberLook, rememberedLook } = await freshLook();
    rememberLook({ theme: 'dark' });
    expect(rememberedLook().theme).toBe('dark');
  });
});
