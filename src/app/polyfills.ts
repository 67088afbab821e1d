/**
 * The few array methods of 2023 that engines 99–109 lack. Syntax is lowered by the build.
 *
 * Imports: nothing. Must be the first import of main.tsx.
 */

type Compare = (a: unknown, b: unknown) => number;

function add(name: string, value: (this: unknown[], ...given: never[]) => unknown): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}

add('toSorted', function (compare?: Compare) {
  return this.slice().sort(compare);
});
add('toReversed', function () {
  return this.slice().reverse();
});
add('toSpliced', function (...given: [number, number, ...unknown[]]) {
  const copy = this.slice();
  copy.splice(...given);
  return copy;
});
add('with', function (index: number, value: unknown) {
  const copy = this.slice();
  copy[index < 0 ? this.length + index : index] = value;
  return copy;
});
