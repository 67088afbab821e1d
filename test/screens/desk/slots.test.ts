/** What is being typed: kept per field, merged with what was kept before, told to who listens. */

import { expect, it, vi } from 'vitest';

import { createSlots } from '#screens/desk/slots.ts';

const typed = (value: string, seen = 0) => ({ value, seen });

it('keeps each field apart and forgets the one that is emptied', () => {
  const slots = createSlots();
  slots.write('rate:1.1', typed('3'));
  slots.write('rate:1.2', typed('4'));
  slots.write('rate:1.1', undefined);
  expect(slots.all()).toEqual({ 'rate:1.2': typed('4') });
});

it('lets what was typed meanwhile win over a draft that arrives late', () => {
  const slots = createSlots();
  slots.write('rate:1.1', typed('3'));
  slots.load({ 'rate:1.1': typed('1'), 'rate:1.2': typed('2') });
  expect(slots.all()).toEqual({ 'rate:1.1': typed('3'), 'rate:1.2': typed('2') });
});

it('tells of changes only, and stops when asked', () => {
  const slots = createSlots();
  const listener = vi.fn();
  const stop = slots.subscribe(listener);
  slots.write('fraud', undefined);
  slots.load({});
  expect(listener).not.toHaveBeenCalled();
  slots.write('fraud', typed('2'));
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  slots.write('fraud', undefined);
  expect(listener).toHaveBeenCalledTimes(1);
});

it('keeps other fields the same object, so that only the changed one is drawn again', () => {
  const slots = createSlots();
  slots.write('rate:1.1', typed('3'));
  const before = slots.read('rate:1.1');
  slots.write('rate:1.2', typed('4'));
  expect(slots.read('rate:1.1')).toBe(before);
});
