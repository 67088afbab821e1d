/**
 * A value that a shape takes, made from the shape itself: a new command or a new field is tried without a line here.
 *
 * Of texts with a pattern nobody can make one up in general; they are taken from a pool of texts that occur, by asking the shape.
 *
 * Imports: zod.
 */

import type * as z from 'zod/mini';

import type { Random } from '../../simulation/random.ts';

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly keyType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly items?: readonly z.ZodMiniType[];
  readonly in?: z.ZodMiniType;
  readonly getter?: () => z.ZodMiniType;
}

export interface Pool {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly anything: readonly unknown[];
  /** What a field of this name mostly holds in the books there are, so that some of what is asked can be done. */
  readonly byName: Readonly<Record<string, readonly unknown[]>>;
}

const fitting = new WeakMap<z.ZodMiniType, readonly unknown[]>();

export function valueFor(shape: z.ZodMiniType, random: Random, pool: Pool): unknown {
  const definition = (shape as unknown as { readonly _zod: { readonly def: Definition } })._zod.def;
  const inner = (one: z.ZodMiniType | undefined) => (one === undefined ? null : valueFor(one, random, pool));
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(Object.entries(definition.shape ?? {}).flatMap(([name, field]) => {
        const isOptional = (field as unknown as { readonly _zod: { readonly def: Definition } })._zod.def.type === 'optional';
        const usual = !isOptional && random.chance(0.9) ? usualFor(name, field, pool) : [];
        const value = usual.length > 0 ? random.pick(usual) : valueFor(field, random, pool);
        return value === undefined ? [] : [[name, value]];
      }));
    case 'array':
      return Array.from({ length: random.whole(4) }, () => inner(definition.element));
    case 'tuple':
      return (definition.items ?? []).map(inner);
    case 'union':
      return inner(random.pick(definition.options ?? []));
    case 'literal':
      return random.pick(definition.values ?? [null]);
    case 'enum':
      return random.pick(Object.values(definition.entries ?? { none: null }));
    case 'optional':
    case 'default':
      return random.chance(0.2) ? inner(definition.innerType) : undefined;
    case 'nullable':
      return random.chance(0.3) ? null : inner(definition.innerType);
    case 'record':
      return Object.fromEntries(Array.from({ length: random.whole(3) }, () => [String(inner(definition.keyType)), inner(definition.valueType)]));
    case 'pipe':
      return inner(definition.in);
    case 'lazy':
      return inner(definition.getter?.());
    case 'boolean':
      return random.chance(0.5);
    case 'string':
      return random.pick(thatFit(shape, pool.texts, '公开'));
    case 'number':
    case 'int':
      return random.pick(thatFit(shape, pool.numbers, 1));
    default:
      return random.pick(pool.anything);
  }
}

function usualFor(name: string, shape: z.ZodMiniType, { byName }: Pool): readonly unknown[] {
  return (Object.hasOwn(byName, name) ? (byName[name] ?? []) : []).filter((one) => shape.safeParse(one).success);
}

function thatFit(shape: z.ZodMiniType, from: readonly unknown[], otherwise: unknown): readonly unknown[] {
  const known = fitting.get(shape);
  if (known !== undefined) return known;
  const found = from.filter((one) => shape.safeParse(one).success);
  const kept = found.length === 0 ? [otherwise] : found;
  fitting.set(shape, kept);
  return kept;
}
