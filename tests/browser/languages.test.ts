import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Pseudo } from '../../scripts/locale-files.ts';
import { violations } from './axe.ts';
import { misfitsAt } from './fit.ts';
import { showState } from './show-state.ts';
import { STATES } from './states.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/** No wider than the window of either browser: Firefox waits for ever to lay a page out wider. */
const WINDOW_WIDTH = 1100;

const LANGUAGES: readonly { pseudo: Pseudo; lang: string; dir: string; browser: string }[] = [
  { pseudo: 'accents', lang: 'en-XA', dir: 'ltr', browser: 'chromium' },
  { pseudo: 'rtl', lang: 'ar-XB', dir: 'rtl', browser: 'firefox' },
];

/** Each browser is tested in one of the languages, or in both with `INSTEP_LANGUAGES=all`. */
const languagesOf = (browser: string): typeof LANGUAGES =>
  process.env['INSTEP_LANGUAGES'] === 'all' ? LANGUAGES : LANGUAGES.filter((one) => one.browser === browser);

/** Letters outside all texts of Instep: not translated, or glued to one. */
const FOREIGN = /\p{L}{2,}/gu;

/** What is no text: names that somebody gave, and a fault. */
const GIVEN = ['Physio heel', 'Before a long walk', 'RangeError: no part 7'];

/** The program's name, and the words that the browser has for days, dates and lengths. */
const said = (lang: string): Set<string> => {
  const at = Date.UTC(2026, 0, 1);
  const dates = (['long', 'short'] as const).flatMap((length) => {
    const format = new Intl.DateTimeFormat(lang, { weekday: length, month: length, hour: 'numeric' });
    return Array.from({ length: 60 }, (_, index) => format.format(at + index * 7 * 3_700_000 * 24));
  });
  const lengths = (['long', 'short'] as const).flatMap((unitDisplay) =>
    ['hour', 'minute', 'second'].flatMap((unit) =>
      [1, 2, 3, 30].map((count) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay }).format(count)),
    ),
  );
  const days = [-1, 0, 1].map((day) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(day, 'day'));
  return new Set(['Instep', ...dates, ...lengths, ...days].flatMap((text) => text.match(FOREIGN) ?? []));
};

/** What is not of Instep: what the browser offers to choose from, keys, titles of studies. Of what a search says, a part is shown. */
const NOT_OURS = 'select, kbd, .lib-studies :is(b, cite), .lib-cards .lib-teaser';

/** What stands outside the marks of all texts, in the order of the page; runs in the page, which is left without what is not ours. */
const unmarked = (notOurs: string): string => {
  for (const element of document.querySelectorAll<HTMLElement>(notOurs)) element.style.display = 'none';
  const names = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((attribute) => element.getAttribute(attribute) ?? ''),
  );
  const outside = [document.body.innerText, document.title, ...names].map((text) => {
    let depth = 0;
    let rest = '';
    for (const sign of text) {
      if (sign === '⟧') depth -= 1;
      if (depth < 0) return 'cut before ' + text.slice(0, 40);
      if (depth === 0 && sign !== '⟦' && sign !== '⟧') rest += sign;
      if (sign === '⟦') depth += 1;
    }
    return depth === 0 ? rest : 'cut after ' + text.slice(-40);
  });
  return outside.join('\n');
};

/** Words of a page that are not translated, are glued to a text, or have lost a part of theirs. */
async function foreignWords(page: Page, lang: string): Promise<string[]> {
  const shown = GIVEN.reduce((text, given) => text.replaceAll(given, ''), await page.evaluate(unmarked, NOT_OURS));
  const known = said(lang);
  return [...new Set(shown.match(FOREIGN))].filter((word) => !known.has(word));
}

describe.each(BROWSERS)('in %s', (name) => {
  describe.each(languagesOf(name))('a language with $pseudo', ({ pseudo, lang, dir }) => {
    const stage = useStage(name, {}, pseudo);
    test.each(['popup', 'break', 'options', 'library', 'safety', 'welcome'])(
      'every state of %s fits, and is whole in it',
      async (part) => {
        const page = await stage.browser.openPage('options.html');
        const wrong: string[] = [];
        const states = STATES.filter(({ name: state }) => state.startsWith(`${part}-`));
        expect(states.length).toBeGreaterThan(0);
        for (const shown of states) {
          const undo = await showState(stage, page, shown);
          const told = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
          const faults = [
            ...(told.join(' ') === `${lang} ${dir}` ? [] : [`is in ${told.join(' ')}`]),
            ...(await misfitsAt(page, { ...shown.size, width: Math.min(shown.size.width, WINDOW_WIDTH) })),
            ...(pseudo === 'rtl' ? await violations(page) : []),
            ...(await foreignWords(page, lang)),
          ];
          for (const fault of faults) wrong.push(`${shown.name}: ${fault}`);
          await undo();
        }
        await page.close();
        expect(wrong).toEqual([]);
      },
    );
  });
});
