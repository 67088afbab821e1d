/** Evidence: what comes in, what is refused, what is shown. (Pictures are redrawn: see the gallery in a real browser.) */

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { EvidenceField } from '#ui/evidence-field.tsx';
import { EvidenceList } from '#ui/evidence-list.tsx';
import { show } from './show.tsx';

const pdf = (name: string, size = 10) => new File(['%PDF-1.7 x', new Uint8Array(Math.max(0, size - 10))], name, { type: 'application/pdf' });
const bytes = (...list: readonly number[]) => new Uint8Array(list);
const jpegStart = [0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xda, 0, 2];

function open() {
  const onAdd = vi.fn();
  const onAddLink = vi.fn();
  const shown = show(<EvidenceField label="佐证" items={[]} onAdd={onAdd} onAddLink={onAddLink} maxBytes={1024} />);
  const group = screen.getByRole('group', { name: '佐证' });
  return { onAdd, onAddLink, group, ...shown };
}

describe('a file', () => {
  it('comes in as it is, with name and type, when it is no picture', async () => {
    const { onAdd, group } = open();
    fireEvent.drop(group, { dataTransfer: { files: [pdf('通知.pdf')] } });
    await waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
    expect(onAdd.mock.calls[0]?.[0]).toMatchObject({ name: '通知.pdf', type: 'application/pdf' });
    const [[taken] = []] = onAdd.mock.calls as { bytes: Uint8Array }[][];
    expect(new TextDecoder().decode(taken?.bytes)).toBe('%PDF-1.7 x');
  });

  it('comes in by paste too', async () => {
    const { onAdd, group } = open();
    fireEvent.paste(group, { clipboardData: { files: [pdf('a.pdf')] } });
    await waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
  });

  it('that is too large is named, and the others still come in', async () => {
    const { onAdd, group } = open();
    fireEvent.drop(group, { dataTransfer: { files: [pdf('大.pdf', 5000), pdf('小.pdf')] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('“大.pdf”超过');
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it.each([
    ['HEIC', '照片.heic', new File([bytes(0, 0, 0, 24), 'ftypheic', new Uint8Array(40)], '照片.heic'), /HEIC.*兼容性最佳/],
    ['HEIC that says it is a JPEG', '照片.jpg', new File([bytes(0, 0, 0, 24), 'ftypmif1', new Uint8Array(40)], '照片.jpg', { type: 'image/jpeg' }), /HEIC/],
    ['a drawing', '图.svg', new File(['<?xml version="1.0"?><svg onload="x()"/>'], '图.svg', { type: 'image/svg+xml' }), /脚本/],
    ['a drawing that says it is a PNG', '图.png', new File(['<svg xmlns="x">'], '图.png', { type: 'image/png' }), /脚本/],
    ['a web page', '网页.pdf', new File(['<!DOCTYPE html><script>'], '网页.pdf', { type: 'application/pdf' }), /脚本/],
    ['a program', '说明.pdf', new File(['MZ', new Uint8Array(60)], '说明.pdf', { type: 'application/pdf' }), /程序文件/],
    ['text that says it is a PNG', '假.png', new File(['x'], '假.png', { type: 'image/png' }), /扩展名不符/],
    ['a photo cut off', '半张.jpg', new File([bytes(...jpegStart, 1, 2, 3)], '半张.jpg', { type: 'image/jpeg' }), /不完整/],
    ['an empty file', '空.jpg', new File([], '空.jpg', { type: 'image/jpeg' }), /空文件/],
    ['a picture of too many pixels', '大.jpg', new File([bytes(0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 0xff, 0xff, 0xff, 0xff, 1, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9)], '大.jpg', { type: 'image/jpeg' }), /像素太多/],
    ['a picture that cannot be drawn', '坏.jpg', new File([bytes(...jpegStart, 0xff, 0xd9)], '坏.jpg', { type: 'image/jpeg' }), /读不出来/],
  ])('that is %s is refused with a sentence', async (_what, name, file, sentence) => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
    vi.doMock('compressorjs', () => ({ default: function Compressor(_file: File, { error }: { error: (cause: Error) => void }) { error(new Error('no picture')); } }));
    const { onAdd, group } = open();
    fireEvent.drop(group, { dataTransfer: { files: [file] } });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(`“${name}”`);
    expect(alert).toHaveTextContent(sentence);
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('beyond fifty is refused by name', async () => {
    const onAdd = vi.fn();
    const items = Array.from({ length: 49 }, (_, at) => ({ id: String(at), name: `${at}.pdf`, type: 'application/pdf' }));
    show(<EvidenceField label="佐证" items={items} onAdd={onAdd} />);
    fireEvent.drop(screen.getByRole('group', { name: '佐证' }), { dataTransfer: { files: [pdf('五十.pdf'), pdf('五一.pdf')] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('最多 50 份证据，“五一.pdf”没有加入');
    expect(onAdd).toHaveBeenCalledOnce();
  });
});

describe('a web address', () => {
  it.each(['javascript:alert(1)', 'ftp://x', '市政府网站', ''])('%j is refused', async (text) => {
    const { user, onAddLink } = open();
    if (text !== '') await user.type(screen.getByLabelText('网址'), text);
    await user.click(screen.getByRole('button', { name: '加入网址' }));
    expect(onAddLink).not.toHaveBeenCalled();
    expect(screen.getByLabelText('网址')).toHaveAccessibleDescription(/http/);
  });

  it('comes in by Enter, and the field is free again', async () => {
    const { user, onAddLink } = open();
    await user.type(screen.getByLabelText('网址'), 'http://www.example.gov.cn/a{Enter}');
    expect(onAddLink).toHaveBeenCalledExactlyOnceWith('http://www.example.gov.cn/a');
    expect(screen.getByLabelText('网址')).toHaveValue('');
  });
});

it('an address that is no web address is shown and not linked', () => {
  show(<EvidenceList items={[{ id: '1', name: '坏', type: '', link: 'javascript:alert(1)' }]} />);
  expect(screen.getByText('坏')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

it('a picture opens large with its note, and leads to the next', async () => {
  const picture = (id: string) => ({ id, name: `${id}.jpg`, type: 'image/jpeg', source: `blob:${id}`, note: `说明${id}` });
  const { user } = show(<EvidenceList items={[picture('1'), picture('2')]} />);
  await user.click(screen.getByRole('button', { name: '查看 1.jpg' }));
  expect(screen.getByRole('img', { name: '说明1' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '下一张' }));
  expect(screen.getByRole('dialog', { name: '2.jpg' })).toBeVisible();
});
