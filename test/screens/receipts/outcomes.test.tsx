/** What came of receipts that were given: each stands there by itself, also where two look the same. */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { loadWords } from '#app/language.ts';
import { ApiContext, createApiClient } from '#client/api-client.ts';
import { ReceiptOutcomes } from '#screens/receipts/receipt-outcomes.tsx';
import type { CheckedReceipt, Outcome } from '#screens/receipts/use-check.ts';
import { LookProvider } from '#ui/look-provider.tsx';
import { createWorld } from '../../support/world.ts';

const complaint = vi.spyOn(console, 'error');
afterEach(() => complaint.mockClear());

const receipt: CheckedReceipt = {
  state: 'kept', kind: null,
  receipt: { format: 'kaoping-receipt', version: 1, book: 'y1', command: 'c1', seq: 6, hash: 'a'.repeat(64), at: '2026-03-09T02:00:00Z', key: 'k1', signature: 's1' },
};

async function shown(outcome: Outcome) {
  await loadWords(['receipts', 'ledger']);
  render(
    <LookProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <ApiContext value={createApiClient(createWorld().transport)}>
          <Suspense><ReceiptOutcomes outcome={outcome} /></Suspense>
        </ApiContext>
      </QueryClientProvider>
    </LookProvider>,
  );
}

it('one receipt given twice stands there twice', async () => {
  await shown({ receipts: [receipt, receipt], unread: [], isAway: false });
  expect(await screen.findAllByText('属实，仍在台账中')).toHaveLength(2);
  expect(screen.getByText(/共核对 2 份/)).toBeVisible();
  expect(complaint).not.toHaveBeenCalled();
});

it('two files of one name that are no receipts are told of twice', async () => {
  await shown({ receipts: [], unread: [{ name: '回执.json', fault: 'damaged' }, { name: '回执.json', fault: 'empty' }], isAway: false });
  expect(await screen.findAllByText('“回执.json”无法识别')).toHaveLength(2);
  expect(complaint).not.toHaveBeenCalled();
});
