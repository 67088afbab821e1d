/** Evidence: what comes in, what is refused, what is shown. (Pictures are redrawn: see the gallery in a real browser.) */

import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { EvidenceField } from '#ui/evidence-field.tsx';
import { EvidenceList } from '#ui/evidence-list.tsx';
import { show } from './show.tsx';

const pdf = (name: string, size = 10) => new File([new Uint8Array(size)], name, { type: 'application/pdf' });

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
    await vi.waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
    expect(onAdd.mock.calls[0]?.[0]).toMatchObject({ name: '通知.pdf', type: 'application/pdf', bytes: new Uint8Array(10) });
  });

  it('comes in by paste too', async () => {
    const { onAdd, group } = open();
    fireEvent.paste(group, { clipboardData: { files: [pdf('a.pdf')] } });
    await vi.waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
  });

  it('that is too large is named, and the others still come in', async () => {
    const { onAdd, group } = open();
    fireEvent.drop(group, { dataTransfer: { files: [pdf('大.pdf', 5000), pdf('小.pdf')] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('“大.pdf”超过');
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('that says it is a picture and is none is refused by name', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
    const { onAdd, group } = open();
    fireEvent.drop(group, { dataTransfer: { files: [new File(['x'], '假.png', { type: 'image/png' })] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('“假.png”读不出来');
    expect(onAdd).not.toHaveBeenCalled();
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
