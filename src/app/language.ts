/**
 * The two languages of the interface.
 *
 * Each screen has its own words (namespace = folder name), fetched with the screen; those of
 * `app`, `ui` and `screens` come with the program in Chinese. English is fetched only when switched to: i18next asks
 * the small backend below for every namespace in use.
 *
 * Imports: i18next, react-i18next, words.
 */

import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

import { zh as screens } from '#screens/language/zh.ts';
import { zh as ui } from '#ui/language/zh.ts';
import { formatIn } from '#ui/format.ts';
import { rememberLook, rememberedLook, type Language } from '#ui/look.ts';
import { zh as app } from './language/zh.ts';

type WordsFile = Readonly<Record<string, unknown>>;

/** Every file of words that is not in the first load, by its path. */
const files = import.meta.glob<WordsFile>([
  './language/en.ts',
  '../ui/language/en.ts',
  '../screens/language/en.ts',
  '../screens/*/language/*.ts',
  '../{client,ledger,workflow,reasons}/language/*.ts',
]);

/** Rooms with words of their own; every other namespace is a screen. */
const rooms = ['ui', 'screens', 'client', 'ledger', 'workflow', 'engine', 'reasons'];

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[placeOf(namespace, language)];
    if (load === undefined) return done(new Error(`No words: ${namespace} in ${language}`), false);
    load().then(
      (file) => done(null, file[language] as Record<string, string>),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), false),
    );
  },
};

function placeOf(namespace: string, language: string): string {
  if (namespace === 'app') return `./language/${language}.ts`;
  if (rooms.includes(namespace)) return `../${namespace}/language/${language}.ts`;
  return `../screens/${namespace}/language/${language}.ts`;
}

/** Ready at once in Chinese; in English when the first words have arrived. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : language;
  });
  const ready = i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: rememberedLook().language,
      fallbackLng: false,
      supportedLngs: ['zh', 'en'],
      ns: ['app', 'ui', 'screens', 'workflow'],
      defaultNS: 'app',
      resources: { zh: { app, ui, screens } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
    });
  // in words "{{until, day}}": a calendar day as people read it
  i18next.services.formatter?.add('day', (day: unknown, language) => formatIn(language === 'en' ? 'en' : 'zh').day(String(day)));
  await ready;
}

/** For route loaders: the words of a screen, in parallel with its program. */
export async function loadWords(namespaces: readonly string[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

export function switchLanguage(language: Language): void {
  rememberLook({ language });
  void i18next.changeLanguage(language);
}
