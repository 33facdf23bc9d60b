/**
 * Every state of every page in every look, as pictures on one page: `npm run gallery [NAME…]`, of all states or those whose
 * names begin so. A state that cannot be shown says why in its row, and the next one comes.
 */
import '../tests/browser/harness/noon.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { showState } from '../tests/browser/show-state.ts';
import type { PageState } from '../tests/browser/show-state.ts';
import { setStage } from '../tests/browser/stage.ts';
import { STATES } from '../tests/browser/states.ts';

const DIR = resolve(import.meta.dirname, '../.output/gallery');

interface Look {
  name: string;
  /** Media features, as a system that prefers them has them. */
  media?: Readonly<Record<string, string>>;
  /** Of the root element, as the product or the browser sets them. */
  theme?: 'soft';
  dir?: 'rtl';
  fontSize?: '200%';
}

const LOOKS: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', media: { 'prefers-color-scheme': 'dark' } },
  { name: 'soft light', theme: 'soft' },
  { name: 'right to left', dir: 'rtl' },
  { name: 'large text', fontSize: '200%' },
  { name: 'forced colours', media: { 'forced-colors': 'active' } },
];

/** A picture's file, or why there is none. */
type Cell = { readonly file: string } | { readonly fault: string };

/* Runs in the page. */
const dress = ({ theme, dir, fontSize }: Look): void => {
  const root = document.documentElement;
  root.dir = dir ?? 'ltr';
  root.style.fontSize = fontSize ?? '';
  if (theme) root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
};

/** What moves once when a view appears has come to its place by then. */
const SETTLING_MS = 600;

async function takeLook(page: Page, session: CDPSession, state: PageState, look: Look): Promise<Cell> {
  const file = `${state.name}-${look.name.replaceAll(' ', '-')}.png`;
  try {
    const media = { 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce', ...look.media };
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(media).map(([name, value]) => ({ name, value })),
    });
    await page.evaluate(dress, look);
    /* All of it in the window: a picture of more than that begins at the wrong place where reading begins at the right. */
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ ...state.size, height: Math.max(state.size.height, height) });
    await page.screenshot({ path: join(DIR, file) });
    await page.setViewport(state.size);
    return { file };
  } catch (error) {
    return { fault: String(error) };
  }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cellOf = (cell: Cell): string =>
  'file' in cell
    ? `<td><a href="${cell.file}"><img src="${cell.file}" loading="lazy" alt=""></a></td>`
    : `<td class="fault">${escape(cell.fault)}</td>`;

const rowOf = ([{ name, size }, cells]: readonly [PageState, readonly Cell[]]): string =>
  `<tr id="${name}"><th><a href="#${name}">${name}</a><br>${size.width} × ${size.height}</th>${cells.map(cellOf).join('')}</tr>`;

const pageOf = (rows: readonly (readonly [PageState, readonly Cell[]])[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Instep: gallery</title>
<style>
  body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; background: #fff; color: #222; }
  table { border-spacing: 1rem; }
  th { text-align: start; vertical-align: top; white-space: nowrap; }
  thead th { position: sticky; top: 0; padding-block: 0.5rem; background: #fff; }
  tbody th { position: sticky; left: 0; padding: 0.5rem; background: #fff; font-weight: 400; }
  td { vertical-align: top; }
  img { inline-size: 300px; border: 1px solid #ccc; }
  .fault { max-inline-size: 300px; padding: 0.5rem; color: #900; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
<table>
<thead><tr><th></th>${LOOKS.map(({ name }) => `<th>${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>
`;

const starts = process.argv.slice(2);
const wanted = STATES.filter(({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start)));
rmSync(DIR, { recursive: true, force: true });
mkdirSync(DIR, { recursive: true });

const stage = await setStage('chromium', { extraArgs: ['--hide-scrollbars'] });
try {
  let page = await stage.browser.openPage('options.html');
  const rows: [PageState, Cell[]][] = [];
  for (const state of wanted) {
    const cells: Cell[] = [];
    try {
      if (page.isClosed()) page = await stage.browser.openPage('options.html');
      await page.setViewport(state.size);
      const undo = await showState(stage, page, state);
      await new Promise((go) => setTimeout(go, SETTLING_MS));
      const session = await page.createCDPSession();
      for (const look of LOOKS) cells.push(await takeLook(page, session, state, look));
      /* With it ends what it emulates. */
      await session.detach();
      await undo();
    } catch (error) {
      cells.push({ fault: String(error) });
    }
    rows.push([state, cells]);
    /* After each, so that what is there can be looked at before the last one is. */
    writeFileSync(join(DIR, 'index.html'), pageOf(rows));
    console.log(state.name, cells.some((cell) => 'fault' in cell) ? 'cannot be shown' : '');
  }
} finally {
  await stage.close();
}
console.log(pathToFileURL(join(DIR, 'index.html')).href);
