/**
 * A whole program without a browser: the real API over memory stores, and people who act in it.
 *
 * Imports: api, store, scheme data.
 */

import { createApp, type AppDeps } from '#api/app.ts';
import { actorFromHeader } from '#api/app.ts';
import type { Tiers } from '#api/tiers.ts';
import type { Actor, Unit } from '#ledger/fields.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { createMemoryStores } from '#store/memory.ts';
import type { Stores } from '#store/book-store.ts';
import type { Command } from '#workflow/commands.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import type { Refusal } from '#workflow/refusal.ts';

type WithoutId<C> = C extends Command ? Omit<C, 'id'> & { id?: string } : never;
export type Asked = WithoutId<Command>;

export interface Answer { readonly status: number; readonly ok: boolean; readonly refusal?: Refusal; readonly length?: number; readonly head?: string; readonly replayed?: boolean }

export const office: Actor = { role: 'office', person: '经办' };
export const secondOffice: Actor = { role: 'office', person: '复核' };
export const inspector: Actor = { role: 'inspector', person: '检查员甲' };
export const leader: Actor = { role: 'leader', person: '领导小组' };
export const unitActor = (unit: string): Actor => ({ role: 'unit', person: `${unit}联系人`, unit });
export const peerActor = (unit: string): Actor => ({ role: 'peer', person: `${unit}联系人`, unit });

export const unit = (id: string, name = id): Unit => ({ id, name, short: name.slice(0, 20), kind: 'department', contact: '' });

export type World = ReturnType<typeof createWorld>;

export function createWorld({ stores = createMemoryStores(), start = '2025-12-03T02:00:00.000Z', tiers, signReceipt }: { stores?: Stores; start?: string; tiers?: Tiers; signReceipt?: AppDeps['signReceipt'] } = {}) {
  let clock = Date.parse(start);
  let ids = 0;
  const reported: unknown[] = [];
  const app = createApp({
    stores, signReceipt, ...(tiers === undefined ? {} : { tiers }), actorOf: actorFromHeader, now: () => new Date((clock += 1000)).toISOString(),
    report: (cause) => {
      reported.push(cause);
      return `r${reported.length}`;
    },
  });

  /** Ids in the order of asking: a failing test can be run again. */
  const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;

  const transport = (request: Request): Promise<Response> => Promise.resolve(app.fetch(request));
  const ask = (actor: Actor, path: string, init: RequestInit = {}): Promise<Response> =>
    transport(new Request(`http://tab/api${path}`, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), 'x-kaoping-actor': encodeURIComponent(JSON.stringify(actor)) } }));

  return {
    app, stores, transport, ask, newId, reported,
    setDay: (day: string) => {
      clock = Date.parse(`${day}T01:00:00.000Z`);
    },
    get: async <Body>(actor: Actor, path: string): Promise<Body> => (await ask(actor, path)).json() as Promise<Body>,
    /** Sends a command as it is; never throws for a refusal. */
    send: async (book: string, actor: Actor, command: Asked | Record<string, unknown>): Promise<Answer> => {
      const response = await ask(actor, `/books/${book}/commands`, { method: 'POST', body: JSON.stringify({ id: newId(), ...command }) });
      return { status: response.status, ...((await response.json()) as { ok: boolean }) };
    },
    /** Sends a command that must be accepted. */
    async done(book: string, actor: Actor, command: Asked): Promise<Answer> {
      const answer = await this.send(book, actor, command);
      if (!answer.ok) throw new Error(`${command.kind} refused: ${JSON.stringify(answer.refusal)}`);
      return answer;
    },
    /** A year in preparation with these units. */
    async createYear(book: string, scheme: Scheme, units: readonly Unit[], year = 2025): Promise<void> {
      await this.done(book, office, {
        kind: 'createAssessment', title: `${year}年度考评`, year, scheme, sample: false, stages: [...defaultStages(scheme, year)], settings: defaultSettings(scheme),
      });
      await this.done(book, office, { kind: 'changeUnits', seen: 0, units: [...units] });
    },
  };
}
