/**
 * A table of 8,000 rows into a register: from choosing the file to the preview, and from the press to the last row on record.
 *
 * Imports: exchange, mock, bench.
 */

import { writeWorkbook } from '#exchange/workbook.ts';
import { arxanUnits } from '#mock/offices/arxan.ts';
import type { AppServer } from './app-server.ts';
import type { Figure } from './figures.ts';
import type { Profile } from './profile.ts';

const many = 8000;

export async function measureImport({ server, profile, runs, rate }: { readonly server: AppServer; readonly profile: Profile; readonly runs: number; readonly rate: number }): Promise<readonly Figure[]> {
  const preview: number[] = [];
  const written: number[] = [];
  let size = 0;
  for (let run = 0; run < runs; run += 1) {
    const file = await tableOf(run);
    size = file.length;
    const { page, close } = await profile.open(rate);
    await page.goto(`${server.address}#/years/sample-arxan-2026/import?into=request`, { waitUntil: 'commit' });
    await page.evaluate(() => probe.reachable('main button', '选择文件'));
    await page.evaluate(() => {
      document.querySelector('#import-file')?.addEventListener('change', () => { Object.assign(globalThis, { benchFrom: performance.now() }); }, { capture: true, once: true });
    });
    await page.locator('#import-file').setInputFiles({ name: '依申请公开.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file });
    preview.push(await page.evaluate(async (rows) => (await probe.until(() => [...document.querySelectorAll('main button')].some((button) => button.textContent.includes(`导入 ${rows} 行`)))) - (globalThis as unknown as { benchFrom: number }).benchFrom, many));
    await page.waitForTimeout(1000);
    const press = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: `导入 ${many} 行` }).click();
    written.push(await page.evaluate(async ({ rows, since }) => (await probe.until(() => document.body.innerText.includes(`已导入 ${rows} 行。`))) - since, { rows: many, since: press }));
    await close();
  }
  return [
    { what: `An xlsx file of ${many.toLocaleString('en')} requests`, unit: 'kB', runs: [size / 1000] },
    { what: `from choosing it to the checked preview (page ${rate} times slower)`, unit: 'ms', runs: preview },
    { what: `from the press to the last row on record (page ${rate} times slower)`, unit: 'ms', runs: written },
  ];
}

async function tableOf(run: number): Promise<Buffer> {
  const heads = ['单位名称', '申请内容', '编号或文号', '收到日期', '申请方式', '答复日期'];
  const rows = Array.from({ length: many }, (_, at) => {
    const unit = arxanUnits[at % arxanUnits.length];
    const day = (of: number) => `2026-${String(1 + (of % 10)).padStart(2, '0')}-${String(1 + (of % 28)).padStart(2, '0')}`;
    return [unit?.name ?? '', `申请公开第${run}批第${at}号事项的处理情况`, `SQ${run}-${at}`, day(at), '网上', at % 3 === 0 ? '' : day(at).replace(/-\d\d$/, '-28')];
  });
  return Buffer.from(await writeWorkbook([{ name: '依申请公开', columns: heads.map(() => ({ width: 20 })), rows: [heads, ...rows] }], { title: '测量' }));
}
