/** Zip files made by hand, also such as no program would write. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart { readonly name: string; readonly text: string | Buffer; /** What the directory claims, where it lies. */ readonly claimed?: number }

export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, claimed } of parts) {
    const raw = Buffer.isBuffer(text) ? text : Buffer.from(text);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(raw), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claimed ?? raw.length, 8);
    sizes.writeUInt16LE(title.length, 12);
    const local = Buffer.concat([header(0x04034b50, 14, 8), sizes, title, packed]);
    bodies.push(local);
    const entry = Buffer.alloc(46 - 32);
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([header(0x02014b50, 16, 10), sizes, entry, title]));
    at += local.length;
  }
  const middle = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, middle, end]));
}

/** Mark, and "packed" where the method stands; everything else zero. */
function header(mark: number, length: number, method: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(mark, 0);
  bytes.writeUInt16LE(8, method);
  return bytes;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** An xlsx of one sheet with this inside of its `sheetData`. */
export function sheetFile(sheetData: string | Buffer, more: readonly ZipPart[] = [], claimed?: number): Uint8Array {
  const packageNs = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = Buffer.concat([
    Buffer.from(`<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>`), Buffer.from(sheetData), Buffer.from('</sheetData></worksheet>'),
  ]);
  return zipFile([
    { name: '[Content_Types].xml', text: `<Types xmlns="${packageNs}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>` },
    { name: '_rels/.rels', text: `<Relationships xmlns="${packageNs}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships xmlns="${packageNs}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', text: sheet, ...(claimed === undefined ? {} : { claimed }) },
    ...more,
  ]);
}
