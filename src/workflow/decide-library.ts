/**
 * Publishing a scheme and taking one out of use: commands on the book of the office's own schemes.
 *
 * A scheme that is published is whole: what the validator refuses is refused here too, with every fault.
 *
 * Imports: zod/mini, scheme, ledger.
 */

import * as z from 'zod/mini';

import * as f from '#ledger/fields.ts';
import { versionsOf, type LibraryEvent, type LibraryState } from '#ledger/scheme-library.ts';
import type { BaseFault } from '#scheme/base-fault.ts';
import { catalogue } from '#scheme/catalogue.ts';
import { pathText } from '#scheme/fault.ts';
import { fitsBase } from '#scheme/fits-base.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { validateScheme } from '#scheme/validate.ts';
import { mayDoInLibrary } from './policy.ts';
import { refuse, type Decision, type Refusal } from './refusal.ts';

export const libraryCommand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('publishScheme'), id: f.uuid,
    /** Publications of this scheme's id that the author knew of. */
    seen: f.revision,
    /** In full; checked here. */
    scheme: f.anyJson,
    from: f.day, note: f.words,
  }),
  z.strictObject({ kind: z.literal('retireScheme'), id: f.uuid, hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, 'hash')), reason: f.reason }),
]);
export type LibraryCommand = z.infer<typeof libraryCommand>;

/**
 * Shape   base: the scheme above that the one to be published names, where it is at hand.
 * Errors  None thrown: whatever a person can cause is a refusal.
 */
export function decideLibrary(state: LibraryState, command: LibraryCommand, { actor, base }: { readonly actor: f.Actor; readonly base: Scheme | undefined }): Decision<LibraryEvent> {
  const action = command.kind;
  if (!mayDoInLibrary(actor.role, action)) return refuse({ code: 'notInLibrary', action, role: actor.role });
  return command.kind === 'publishScheme' ? publish(state, command, base) : retire(state, command);
}

type CommandOf<K extends LibraryCommand['kind']> = Extract<LibraryCommand, { kind: K }>;

function publish(state: LibraryState, { scheme: given, seen, from, note }: CommandOf<'publishScheme'>, base: Scheme | undefined): Decision<LibraryEvent> {
  const checked = validateScheme(given);
  if (!checked.ok) return refuse({ code: 'schemeFaults', faults: checked.faults.map(({ path, code, facts }) => ({ path: pathText(path), code, facts })) });
  const { scheme } = checked;
  const departs = baseRefusal(scheme, base);
  if (departs !== undefined) return refuse(departs);
  if (catalogue.some(({ id }) => id === scheme.id)) return refuse({ code: 'schemeIdShipped', id: scheme.id });
  const hash = schemeHash(scheme);
  const same = state.published.find((one) => one.hash === hash);
  if (same !== undefined) return refuse({ code: 'schemePublished', version: same.version, from: same.from });
  const current = versionsOf(state, scheme.id);
  if (current !== seen) return refuse({ code: 'changedMeanwhile', what: 'schemes', seen, current });
  return { ok: true, events: [{ kind: 'schemePublished', scheme, schemeHash: hash, from, note }] };
}

/** Why a scheme does not keep to the one above that it names: undefined where it does, or names none. */
export function baseRefusal(scheme: Scheme, base: Scheme | undefined): Refusal | undefined {
  if (scheme.base === undefined) return undefined;
  const faults: readonly BaseFault[] = base === undefined ? [{ path: ['base', 'hash'], code: 'unknownBase', facts: { value: scheme.base.id } }] : fitsBase(base, scheme);
  return faults.length === 0 ? undefined : { code: 'schemeFaults', faults: faults.map(({ path, code, facts }) => ({ path: pathText(path), code, facts })) };
}

function retire(state: LibraryState, { hash, reason }: CommandOf<'retireScheme'>): Decision<LibraryEvent> {
  const found = state.published.find((one) => one.hash === hash);
  if (found === undefined) return refuse({ code: 'notFound', what: 'scheme' });
  if (found.retired !== null) return refuse({ code: 'schemeRetired', reason: found.retired.reason });
  return { ok: true, events: [{ kind: 'schemeRetired', schemeHash: hash, reason }] };
}
