/**
 * Contrast of two colours as WCAG 2.2 defines it, and the variables of a style sheet's block.
 *
 * Source   https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** All `--name: value` of the first block that begins with `:root<selector>`. */
export function variablesIn(css: string, selector: string): Readonly<Record<string, string>> {
  const from = css.indexOf(`:root${selector} {`);
  if (from === -1) throw new Error(`No block ${selector}.`);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
