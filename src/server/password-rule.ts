/**
 * What a password must be: long, and not one that everybody tries. No rule about kinds of characters.
 *
 * Imports: the list of common passwords.
 */

import { dictionary } from '@zxcvbn-ts/language-common';

export type PasswordFault = 'short' | 'long' | 'common' | 'name';

export const shortest = 10;
export const longest = 128;

const common = new Set((dictionary as unknown as Readonly<Record<string, readonly string[]>>)['passwords-common']?.map((one) => one.toLowerCase()));

export function passwordFault(password: string, names: readonly string[]): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortest) return 'short';
  if (length > longest) return 'long';
  const plain = password.toLowerCase();
  // "aaaaaaaaaa", "1212121212"
  if (common.has(plain) || /^(.{1,3})\1+$/u.test(plain) || '01234567890123456789'.includes(plain)) return 'common';
  if (names.some((name) => name.length >= 3 && plain.replace(/\d+$/, '') === name.toLowerCase())) return 'name';
  return undefined;
}
