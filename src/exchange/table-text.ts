/**
 * Bytes of a text table as text: UTF-8, UTF-16 with a mark, or the Chinese code of older spreadsheets.
 *
 * Imports: nothing.
 */

/**
 * Shape    bytes: a whole file. Returns its text without a mark, or undefined where it is not text.
 * Example  The GB 18030 bytes of 单位 -> "单位", the same as its UTF-8 bytes.
 */
export function tableText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  // a picture or program under the name of a table holds bytes that no text has
  return text === undefined || /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes);
}

function strictly(code: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(code, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
