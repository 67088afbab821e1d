/** Elements of a page, made without markup in text: what people typed never becomes markup. */

type Attributes = Readonly<Record<string, string | boolean | number | ((event: Event) => void)>>;

export function el<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly (Node | string | null)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  return made;
}

/** Example  fill('{at} of {of}', { at: 1, of: 8 }) -> '1 of 8'. */
export function fill(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] === undefined ? '' : facts[name]));
}
