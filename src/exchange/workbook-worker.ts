/** Reads one table file beside the page, so that a large or hostile one never stops the screen. */

import { readWorkbook } from './workbook.ts';

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void readWorkbook(data).then((read) => postMessage(read));
});
