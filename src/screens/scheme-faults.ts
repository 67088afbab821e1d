/**
 * The faults of a scheme in sentences. What checks it, and the sentences, arrive when they are asked for.
 *
 * Imports: scheme (the words lazily).
 */

import type { SchemeFault } from '#scheme/fault.ts';

export type FaultSentences = Readonly<Record<string, string>>;

export async function faultSentences(language: string): Promise<FaultSentences> {
  return language === 'en' ? (await import('#scheme/language/en.ts')).schemeFaultsEn : (await import('#scheme/language/zh.ts')).schemeFaultsZh;
}

export function faultWords(sentences: FaultSentences, { code, facts }: Pick<SchemeFault, 'code' | 'facts'>): string {
  return (sentences[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}
