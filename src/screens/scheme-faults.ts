/**
 * The faults of a scheme in sentences. What checks it, and the sentences, arrive when they are asked for.
 *
 * Imports: scheme (the words lazily).
 */

import type { BaseFault } from '#scheme/base-fault.ts';
import type { SchemeFault } from '#scheme/fault.ts';

export type FaultSentences = Readonly<Record<string, string>>;

export async function faultSentences(language: string): Promise<FaultSentences> {
  if (language === 'en') {
    const { schemeFaultsEn, baseFaultsEn } = await import('#scheme/language/en.ts');
    return { ...schemeFaultsEn, ...baseFaultsEn };
  }
  const { schemeFaultsZh, baseFaultsZh } = await import('#scheme/language/zh.ts');
  return { ...schemeFaultsZh, ...baseFaultsZh };
}

export function faultWords(sentences: FaultSentences, { code, facts }: Pick<SchemeFault | BaseFault, 'code' | 'facts'>): string {
  return (sentences[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}
