/** All furniture on one page, for axe and for the eye. Not shipped. */

import '#ui/styles.ts';
import './gallery.css';

import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';

import { zh as ui } from '#ui/language/zh.ts';
import { LookProvider } from '#ui/look-provider.tsx';
import { Toasts } from '#ui/toasts.tsx';
import { Watermark } from '#ui/watermark.tsx';
import { Charts } from './charts.tsx';
import { Fields } from './fields.tsx';
import { Kit } from './kit.tsx';
import { Panels } from './panels.tsx';
import { Tables } from './tables.tsx';

const pages = { fields: Fields, tables: Tables, panels: Panels, charts: Charts, kit: Kit };

async function start(place: HTMLElement): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: false,
    defaultNS: 'app',
    resources: { zh: { ui } },
    interpolation: { escapeValue: false },
  });
  const name = location.hash.slice(1);
  const Page = Object.entries(pages).find(([page]) => page === name)?.[1] ?? Fields;
  createRoot(place).render(
    <LookProvider>
      <main className="gallery">
        <Page />
      </main>
      <Toasts />
      {name === 'tables' && <Watermark text="示例" />}
    </LookProvider>,
  );
}

const place = document.getElementById('root');
if (place !== null) void start(place);
