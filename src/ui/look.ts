/**
 * How the program looks to this person: theme, text size, language, density, shortcut keys.
 *
 * Remembered in localStorage under one key, which public/boot.js reads before anything is drawn.
 * Where storage is switched off the choice lasts for the tab.
 *
 * Imports: zustand.
 */

import { create } from 'zustand';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Percent of the browser's own text size. */
export const textSizes = ['100', '112', '125', '150', '175', '200'] as const;
export type TextSize = (typeof textSizes)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Look {
  /** Undefined follows the system's light or dark. */
  readonly theme: Theme | undefined;
  readonly textSize: TextSize;
  readonly language: Language;
  readonly density: 'comfort' | 'dense';
  /** Which hand holds the phone: the button that goes on is under its thumb. */
  readonly hand: 'right' | 'left';
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  readonly shortcuts: boolean;
}

const place = 'kaoping.look';
const plain: Look = { theme: undefined, textSize: '100', language: 'zh', density: 'comfort', hand: 'right', shortcuts: true };

const useLookStore = create<Look>(() => read());

export function useLook(): Look {
  return useLookStore();
}

export function rememberedLook(): Look {
  return useLookStore.getState();
}

/** Changes a part of the look, shows it and keeps it. */
export function rememberLook(change: Partial<Look>): void {
  useLookStore.setState(change);
  const look = useLookStore.getState();
  showLook(look);
  try {
    localStorage.setItem(place, JSON.stringify(look));
  } catch {
    // Storage is switched off or full: the look then lasts for this tab only.
  }
}

/** Light or dark, as the person chose or the system says. High contrast is drawn on light. */
export function schemeOf(theme: Theme | undefined): 'light' | 'dark' {
  if (theme !== undefined) return theme === 'dark' ? 'dark' : 'light';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The same attributes as public/boot.js puts on. */
export function showLook({ theme, textSize }: Look): void {
  const html = document.documentElement;
  html.setAttribute('data-mantine-color-scheme', schemeOf(theme));
  if (theme === 'contrast') html.setAttribute('data-contrast', 'high');
  else html.removeAttribute('data-contrast');
  html.setAttribute('data-text-size', textSize);
}

function read(): Look {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, unknown>;
    return {
      theme: themes.find((theme) => theme === kept['theme']),
      textSize: textSizes.find((size) => size === kept['textSize']) ?? plain.textSize,
      language: languages.find((language) => language === kept['language']) ?? plain.language,
      density: kept['density'] === 'dense' ? 'dense' : 'comfort',
      hand: kept['hand'] === 'left' ? 'left' : 'right',
      shortcuts: kept['shortcuts'] !== false,
    };
  } catch {
    return plain;
  }
}
