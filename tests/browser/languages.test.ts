import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Pseudo } from '../../scripts/locale-files.ts';
import { violations } from './axe.ts';
import { misfitsAt } from './fit.ts';
import { showState } from './show-state.ts';
import { STATES } from './states.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/** Pages in a tab are looked at in one width in each browser. */
const isLookedAt = (state: string, browser: string, pseudo: Pseudo): boolean =>
  !state.endsWith((browser === 'chromium') === (pseudo === 'accents') ? '-1280' : '-360');

const LANGUAGES: readonly { pseudo: Pseudo; lang: string; dir: string }[] = [
  { pseudo: 'accents', lang: 'en-XA', dir: 'ltr' },
  { pseudo: 'rtl', lang: 'ar-XB', dir: 'rtl' },
];

/** Letters outside all texts of Instep: not translated, or glued to one. */
const FOREIGN = /\p{L}{2,}/gu;

/** What is no text: the name, names that somebody gave, and what the browser and the clock say in the language. */
function isOther(word: string, lang: string): boolean {
  return NAMES.has(word) || said(lang).has(word);
}
const NAMES = new Set(['Instep', 'Physio', 'heel', 'Before', 'long', 'walk']);

/** The words of dates and lengths. */
const said = (lang: string): Set<string> => {
  const at = Date.UTC(2026, 0, 1);
  const dates = (['long', 'short'] as const).flatMap((length) => {
    const format = new Intl.DateTimeFormat(lang, { weekday: length, month: length, hour: 'numeric' });
    return Array.from({ length: 60 }, (_, index) => format.format(at + index * 7 * 3_700_000 * 24));
  });
  const lengths = (['long', 'short'] as const).flatMap((unitDisplay) =>
    ['hour', 'minute', 'second'].flatMap((unit) =>
      [1, 2].map((count) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay }).format(count)),
    ),
  );
  return new Set([...dates, ...lengths].flatMap((text) => text.match(FOREIGN) ?? []));
};

/** What of a page is not in its language, or is cut off; runs in the page. */
const unmarked = (): string[] => {
  /* What a list offers to choose from: countries, by the browser. */
  const lists = [...document.querySelectorAll<HTMLElement>('select')].map(({ innerText }) => innerText);
  const lines = lists.reduce((text, list) => text.replace(list, ''), document.body.innerText).split('\n');
  const names = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((attribute) => element.getAttribute(attribute) ?? ''),
  );
  return [...lines, ...names, document.title].map((line) => {
    let depth = 0;
    let outside = '';
    for (const sign of line) {
      if (sign === '⟧') depth -= 1;
      if (depth === 0 && sign !== '⟦' && sign !== '⟧') outside += sign;
      if (sign === '⟦') depth += 1;
      if (depth < 0) break;
    }
    return depth === 0 ? outside : `not whole: ${line}`;
  });
};

async function wordsFrom(page: Page, lang: string): Promise<string[]> {
  const found = (await page.evaluate(unmarked)).flatMap((line) =>
    line.startsWith('not whole') ? [line] : (line.match(FOREIGN) ?? []),
  );
  return [...new Set(found)].filter((word) => !isOther(word, lang));
}

describe.each(BROWSERS)('in %s', (name) => {
  describe.each(LANGUAGES)('a language with $pseudo', ({ pseudo, lang, dir }) => {
    const stage = useStage(name, {}, pseudo);
    const isIn = (state: string, part: string): boolean =>
      state.startsWith(`${part}-`) && isLookedAt(state, name, pseudo);

    test.each(['popup', 'break', 'options', 'library', 'safety', 'welcome'])(
      'every state of %s fits, and is whole in it',
      async (part) => {
        const page = await stage.browser.openPage('options.html');
        const wrong: string[] = [];
        for (const shown of STATES.filter(({ name: state }) => isIn(state, part))) {
          const undo = await showState(stage, page, shown);
          const told = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
          const faults = [
            ...(told.join(' ') === `${lang} ${dir}` ? [] : [`is in ${told.join(' ')}`]),
            ...(await misfitsAt(page, shown.size)),
            ...(await wordsFrom(page, lang)),
            ...(pseudo === 'rtl' ? await violations(page) : []),
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
