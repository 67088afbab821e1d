/** Spreadsheets in and out: what is written comes back, what is hostile is refused, nothing that people typed runs. */

import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { columnLetters, columnNumber, readWorkbook, workbookLimits, writeWorkbook } from '#exchange/workbook.ts';
import { zipDirectory } from '#exchange/zip-directory.ts';
import { sheetFile, zipFile } from './zip-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Text of one part of a written file. */
function partText(file: Uint8Array, name: string): string {
  const bytes = Buffer.from(file);
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [method, packed, title, extra] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const from = at + 30 + title + extra;
    const body = bytes.subarray(from, from + packed);
    if (bytes.subarray(at + 30, at + 30 + title).toString() === name) return (method === 8 ? inflateRawSync(body) : body).toString();
    at = from + packed;
  }
  throw new Error(`No part ${name}`);
}

describe('a written workbook', () => {
  const typed = ['=1+1', '+86', '-无', '@SUM(A1)', '\t=1', '一\n二', '𠮷', '0123', ' 两端空格 ', '_x000D_'];

  it('comes back as it was, and what people typed is text', async () => {
    const file = await writeWorkbook([{ name: '台账', columns: [{ width: 12 }], rows: [['文字'], ...typed.map((text) => [text, 2.5])] }], { title: '台账' });
    const read = await readWorkbook(file);
    expect(read.ok && read.sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual(['文字', ...typed]);
    expect(partText(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
  });

  it('keeps merges, choices, widths, a frozen head, and formulas with their value', async () => {
    const file = await writeWorkbook(
      [
        {
          name: '表', columns: [{ width: 30 }, { width: 8, look: { format: '@' } }], merges: ['A1:B1'], frozen: { rows: 2 }, heights: { 1: 40 },
          choices: [{ range: 'B3:B20', values: ['是', '否'] }],
          rows: [[{ value: '标题', look: { bold: true, size: 16, align: 'center' } }], ['甲', '乙'], [1, { value: 3, formula: 'A3*3' }]],
        },
      ],
      { title: '表' },
    );
    const sheet = partText(file, 'xl/worksheets/sheet1.xml');
    for (const part of ['<mergeCell ref="A1:B1"', 'sqref="B3:B20"', 'ySplit="2"', 'width="30"', 'ht="40"', 'A3*3</f><v>3</v>']) expect(sheet).toContain(part);
    const read = await readWorkbook(file);
    expect(read.ok && read.sheets[0]?.rows.at(-1)).toEqual({ row: 3, cells: [1, 3] });
  });
});

describe('a table file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf('单位,日期\r\n教育局,2026年3月5日\r\n')],
    ['UTF-8 with a mark', bytesOf('\ufeff单位,日期\r\n教育局,2026年3月5日\r\n')],
    ['GBK', new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x0a, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0x2c, ...bytesOf('2026'), 0xc4, 0xea, 0x33, 0xd4, 0xc2, 0x35, 0xc8, 0xd5])],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff单位\t日期\n教育局\t2026年3月5日', 'utf16le'))],
  ])('in %s is read', async (_code, bytes) => {
    expect(await readWorkbook(bytes)).toEqual({
      ok: true, sheets: [{ name: '', rows: [{ row: 1, cells: ['单位', '日期'] }, { row: 2, cells: ['教育局', '2026年3月5日'] }] }],
    });
  });

  it('keeps the row numbers that a person sees, without empty rows', async () => {
    const read = await readWorkbook(sheetFile(`<row r="1">${cell('A1', '甲')}</row><row r="7"><c r="C7"><v>5</v></c></row><row r="9">${cell('A9', ' ')}</row>`));
    expect(read).toEqual({ ok: true, sheets: [{ name: '__proto__', rows: [{ row: 1, cells: ['甲'] }, { row: 7, cells: [null, null, 5] }] }] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('gives a stored date as a day, in any time zone', async () => {
    const file = await writeWorkbook([{ name: 's', columns: [], rows: [[{ value: 46086, look: { format: 'yyyy-mm-dd' } }]] }], { title: 's' });
    const read = await readWorkbook(file);
    expect(read.ok && read.sheets[0]?.rows[0]?.cells).toEqual(['2026-03-05']);
  });
});

describe('a hostile file is refused', () => {
  const manyRows = Buffer.concat(Array.from({ length: workbookLimits.rows + 2 }, (_, row) => Buffer.from(`<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`)));

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['blank lines', () => bytesOf('\n\n , \n'), 'empty'],
    ['too many bytes', () => new Uint8Array(workbookLimits.bytes + 1).fill(65), 'tooLarge'],
    ['a picture named as a table', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'notATable'],
    ['a cut-off workbook', () => sheetFile('').slice(0, 300), 'damaged'],
    ['a zip of something else', () => zipFile([{ name: 'a.txt', text: 'a' }]), 'damaged'],
    ['a zip that unpacks to 200 MB', () => sheetFile('', [{ name: 'xl/media/a', text: Buffer.alloc(200_000_000) }]), 'tooLarge'],
    ['a directory that hides 50 MB behind 100 bytes', () => sheetFile(Buffer.concat([Buffer.from('<row r="1"><c r="A1" t="str"><v>'), Buffer.alloc(50_000_000, 65), Buffer.from('</v></c></row>')]), [], 100), 'damaged'],
    ['thousands of parts', () => sheetFile('', Array.from({ length: 1200 }, (_, part) => ({ name: `p${part}`, text: '' }))), 'tooLarge'],
    ['more rows than we read', () => sheetFile(manyRows), 'tooManyRows'],
    ['a cell in the far corner', () => sheetFile(`<row r="1048576">${cell('XFD1048576', '远')}</row>`), 'tooManyColumns'],
    ['a document type with entities', () => zipFile([{ name: '[Content_Types].xml', text: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Types>&b;</Types>' }, { name: '_rels/.rels', text: '' }]), 'damaged'],
    ['letters under the name of an old workbook', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...bytesOf('hello'.repeat(200))]), 'damaged'],
  ])('%s', async (_what, file, fault) => {
    const answer = await readWorkbook(file());
    expect(answer).toEqual({ ok: false, fault });
  });
});

it('a directory of 64-bit sizes, or none, is no directory', () => {
  expect(zipDirectory(new Uint8Array(10))).toBeUndefined();
  expect(zipDirectory(sheetFile('', [], 0xffffffff))).toBeUndefined();
  expect(zipDirectory(zipFile([{ name: 'a', text: 'abc' }, { name: 'b', text: '' }]))).toEqual({ parts: 2, unpacked: 3 });
});

it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']] as const)('column %i is called %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});
