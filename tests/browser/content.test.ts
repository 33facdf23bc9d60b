import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { routinesLeftOutFor } from '../../utils/body/left-out-for.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import type { RoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { readSavedPlan } from '../../utils/break/saved-plan.ts';
import { PURPOSES } from '../../utils/moves/data/purposes.ts';
import { NO_FEEL } from '../../utils/moves/feel.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { makeTempDir, removeTempDir } from './harness/processes.ts';
import { waitUntil } from './harness/wait.ts';
import { untilThere } from './keys.ts';
import { MINUTE, store, stored } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const well = () => wellBody(Date.now(), Temporal.Now.timeZoneId());

describe.each(BROWSERS)('moves, plans and places in %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  beforeEach(async () => {
    /* First the page: one that is left without an answer asks once more, of the state that was put there. */
    await page?.close().catch(() => undefined);
    await stage.answer(well(), ALL_ANSWERED);
    await stage.seed({});
  });

  const open = async (at: string, text: string): Promise<void> => {
    page = await stage.browser.openPage(at);
    await viewOf(page).waitForText(text);
  };
  const begun = async (): Promise<string> => {
    const { run } = await stage.waitForState('the break to begin', (state) => state.run !== null);
    return run?.routineId ?? '';
  };
  const planned = async (): Promise<MoveId[]> => {
    const saved = readSavedPlan((await stored(stage, 'local'))['plan']);
    const moves = saved?.plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : [])) ?? [];
    return [...new Set(moves)];
  };

  test('where it asks: a place and "Create my break", two taps to a break that works on it', async () => {
    await open('popup.html', 'Next break at');
    await viewOf(page).click('Where do your feet need it?');
    await viewOf(page).waitForText('Create my break');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Heel');
    await waitUntil('the heel to be chosen', () => page.$('button[aria-pressed="true"]'));
    await viewOf(page).click('Create my break');
    expect(await begun()).toBe('made');
    const moves = await planned();
    expect(moves.some((id) => PURPOSES[id].regions.includes('heel'))).toBe(true);
    await viewOf(page).click('Why these moves?');
    await viewOf(page).waitForText('works on: heel');
    expect(await violations(page)).toEqual([]);
  });

  test('the traditional map says what it is', async () => {
    await open('popup.html', 'Next break at');
    await viewOf(page).click('Where do your feet need it?');
    await viewOf(page).click('Reflexology map');
    await viewOf(page).waitForText('Anatomy shows no such link');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Try the reflexology sampler');
    expect(await begun()).toBe('reflexology-sampler-5');
  });

  test('the library finds a move, says how sure it is and when not to, and begins it', async () => {
    await open('library.html', '44 of 44');
    expect(await violations(page)).toEqual([]);
    await untilThere(page, 'input[type="search"]');
    await page.type('input[type="search"]', 'plantar');
    await viewOf(page).waitForText('Sole stretch (plantar fascia)');
    await viewOf(page).click('Sole stretch (plantar fascia)');
    await viewOf(page).waitForText('When not to do it');
    await viewOf(page).waitForText('DiGiovanni 2003');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Not for me');
    await waitUntil('the move to be set aside', async () => {
      const { body } = (await stored(stage, 'local')) as { body: { banned: string[] } };
      return body.banned.includes('plantar-fascia-pull');
    });
    await viewOf(page).click('Do it now');
    const shown = await stage.browser.waitForPage('break.html');
    expect(await begun()).toBe('move:plantar-fascia-pull');
    await shown.close();
  });

  test('what hurt is not offered and cannot be begun while it rests; a mistaken tap can be taken back', async () => {
    const lockedUntil = Date.now() + 7 * 24 * 60 * MINUTE;
    const hurt = { ...well(), feel: { 'ball-roll-sole': { ...NO_FEEL, lockedUntil } } };
    await stage.answer(hurt, routinesLeftOutFor(hurt));
    const popup = await stage.browser.openPage('popup.html');
    await viewOf(popup).click('More breaks');
    await viewOf(popup).waitForText('Fewer breaks');
    expect(await viewOf(popup).text()).not.toContain('Ball under the desk');

    await open('library.html#move/ball-roll-sole', 'Left out until');
    expect(await viewOf(page).text()).not.toContain('Do it now');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('It was a mistake');
    await viewOf(page).waitForText('Do it now');
    await viewOf(popup).waitForText('Ball under the desk');
    await popup.close();
  });

  test('cards about traditions, oils and the evidence can be read', async () => {
    for (const id of ['evidence', 'tradition-reflexology', 'oil', 'listen']) {
      await open(`library.html#know/${id}`, 'Good to know');
      await waitUntil('the card', () => page.$('h1'));
      expect(await violations(page), id).toEqual([]);
      await page.close();
    }
  });

  test('a plan from a file: what is whole is taken over, what is not is named; it is guided like any break', async () => {
    const dir = makeTempDir('instep-plans-');
    const file = path.join(dir, 'plan.json');
    const items = [
      { move: 'ankle-pumps', sets: 2, dose: 10, level: 3, sides: 'both', note: '' },
      { move: 'ankle-somersault', sets: 1, dose: 1, level: 1, sides: 'both', note: '' },
    ];
    writeFileSync(
      file,
      JSON.stringify({ instep: 'plans', version: 1, plans: [{ name: 'For my heel', note: '', items }] }),
    );
    try {
      await open('library.html#plans', 'Open a file');
      const field = await page.$('input[type="file"]');
      await field?.uploadFile(file);
      await viewOf(page).waitForText('there is no move called “ankle-somersault”');
      await viewOf(page).waitForText('For my heel');
      expect(await violations(page)).toEqual([]);
      await viewOf(page).click('Start');
      const shown = await stage.browser.waitForPage('break.html');
      await viewOf(shown).waitForText('For my heel');
      expect(await begun()).toMatch(/^own:/);
      expect(await planned()).toEqual(['ankle-pumps']);
      await shown.close();
    } finally {
      removeTempDir(dir);
    }
  });

  test('the morning after rolling it asks how the feet feel, and goes easier after "sorer"', async () => {
    const zone = Temporal.Now.timeZoneId();
    const day = Temporal.Now.plainDateISO(zone).subtract({ days: 1 }).toString();
    await stage.answer({ ...well(), morning: { day, moves: ['ball-roll-sole'] } }, { ...ALL_ANSWERED, morning: day });
    await open('popup.html', 'how do your feet feel this morning?');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('Sorer');
    await viewOf(page).waitForText('Next time we go one level down and do half as much.');
    const { body, offer } = (await stored(stage, 'local')) as { body: BodyRecord; offer: RoutinesLeftOut };
    expect(body.feel['ball-roll-sole']).toMatchObject({ level: 2, halfNext: true });
    expect([body.morning, offer.morning]).toEqual([null, '']);
  });

  test('what is kept of the body and is damaged is kept aside, and asked for again', async () => {
    await store(stage, 'local', { body: { version: 1, answers: 'all fine', favourites: ['ball-roll-sole'] } });
    page = await stage.openBreak('start=ball-break-3&minutes=3&id=damaged');
    await viewOf(page).waitForText('Do you have a blood clot');
    await viewOf(page).click('No');
    await viewOf(page).waitForText('hot, swollen or very painful');
    const kept = await stored(stage, 'local');
    const originals = Object.entries(kept).flatMap(([key, value]) => (key.startsWith('kept.body.') ? [value] : []));
    expect(originals).toMatchObject([{ answers: 'all fine' }]);
    const told = kept['notices'] as { kind: string }[];
    expect(told.filter(({ kind }) => kind === 'bodyMended')).toHaveLength(1);
    expect(kept['body']).toMatchObject({ favourites: ['ball-roll-sole'] });
  });
});
