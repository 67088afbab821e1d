/** Only those parts of the UI kit are used whose styles are loaded and which write no <style> tags. */

import { describe, expect, it } from 'vitest';

import { filesUnder, isCode, textOf } from './files.ts';

const styles = textOf('src/ui/styles.ts');
const withStyles = [...styles.matchAll(/@mantine\/core\/styles\/(\w+)\.css/g)].map(([, name]) => name ?? '');
/** Parts that borrow another's styles, or are no components. */
const allowed = new Set([...withStyles, 'NativeSelect', 'TextInput', 'Textarea', 'MantineContext', 'MantineThemeProvider']);
const forbidden = /\b(hiddenFrom|visibleFrom|lightHidden|darkHidden)=/;
/** A style prop that changes with the width: `p={{ base: 'xs', md: 'lg' }}`. */
const responsive = /=\{\{\s*(base|xs|sm|md|lg|xl):/;

const code = filesUnder('src').filter((path) => isCode(path) && path.endsWith('.tsx'));

describe('the parts of the UI kit', () => {
  it('have their styles loaded, and none writes a <style> tag', () => {
    const found = filesUnder('src').filter(isCode).flatMap((path) => importedParts(textOf(path)).filter((part) => !allowed.has(part)).map((part) => `${path}: ${part}`));
    expect(code.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('take no props that write a <style> tag', () => {
    expect(code.filter((path) => forbidden.test(textOf(path)) || responsive.test(textOf(path)))).toEqual([]);
  });

  it('would be found', () => {
    expect(importedParts("import { Button, Select, type SelectProps } from '@mantine/core';")).toEqual(['Button', 'Select']);
    expect(responsive.test("<Group p={{ base: 'xs' }} />")).toBe(true);
  });
});

describe('the styles of our own', () => {
  it('use nothing that engines before Chromium 105 do not know', () => {
    const found = filesUnder('src')
      .filter((path) => path.endsWith('.css'))
      .filter((path) => /:has\(|color-mix\(|@container|\d(d|s|l)v[hw]\b|^\s+&/m.test(textOf(path)));
    expect(found).toEqual([]);
  });
});

/** Values imported from the kit, types left out. */
function importedParts(text: string): readonly string[] {
  return [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type ') && !/^[a-z]/.test(name));
}
