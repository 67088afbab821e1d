import { fields } from './engine/contestants.ts';
import { workbookTable } from './engine/workbook-table.ts';
import { coldTable } from './engine/fresh-tables.ts';
console.log(await workbookTable(fields(), 1));
console.log(coldTable(3));
