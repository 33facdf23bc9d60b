import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { routinesLeftOutFor } from '../../utils/body/left-out-for.ts';
import { newItem } from '../../utils/body/own-plans.ts';
import type { OwnPlan } from '../../utils/body/own-plans.ts';
import type { BodyRecord } from '../../utils/body/record.ts';
import { readSavedPlan } from '../../utils/break/saved-plan.ts';
import { NO_FEEL } from '../../utils/moves/feel.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { wellBody } from '../fakes/well-body.ts';
import { violations } from './axe.ts';
import { MINUTE, store, stored } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

const WEEK = 7 * 24 * 60 * MINUTE;

const well = () => wellBody(Date.now(), Temporal.Now.timeZoneId());
const hurt = (...moves: MoveId[]): BodyRecord => ({
  ...well(),
  feel: Object.fromEntries(moves.map((move) => [move, { ...NO_FEEL, lockedUntil: Date.now() + WEEK }])),
});
const plan = (id: string, name: string, ...moves: MoveId[]): OwnPlan => ({
  id,
  name,
  note: '',
  items: moves.map((move) => newItem(move)),
  changedAt: Date.now(),
});

describe.each(BROWSERS)('plans of one’s own in %s', (name) => {
  const stage = useStage(name);
  let page: Page;
  beforeEach(async () => {
    await page?.close().catch(() => undefined);
  });

  const open = async (at: string, text: string): Promise<void> => {
    page = await stage.browser.openPage(at);
    await viewOf(page).waitForText(text);
  };
  const keep = async (record: BodyRecord, plans: readonly OwnPlan[]): Promise<void> => {
    await stage.answer(record, routinesLeftOutFor(record));
    await store(stage, 'local', { plans });
    await stage.seed({});
  };

  test('a plan in which a move rests begins without it and names it', async () => {
    await keep(hurt('ball-roll-sole'), [plan('p', 'Physio heel', 'ball-roll-sole', 'ankle-circles')]);
    await open('library.html#plans', 'Physio heel');
    await viewOf(page).click('Start');
    const shown = await stage.browser.waitForPage('break.html');
    await viewOf(shown).waitForText('Without Ball roll, which is left out until');
    expect(await violations(shown)).toEqual([]);
    const saved = readSavedPlan((await stored(stage, 'local'))['plan']);
    const moves = saved?.plan.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : []));
    expect([...new Set(moves)]).toEqual(['ankle-circles']);
    await shown.close();
  });

  test('a plan of which nothing is left names why, and leads to where a mistake is taken back', async () => {
    await keep(hurt('ball-roll-sole'), [plan('p', 'Physio heel', 'ball-roll-sole')]);
    page = await stage.openBreak('start=own:p&id=rests');
    await viewOf(page).waitForText('Ball roll is left out until');
    expect(await violations(page)).toEqual([]);
    await viewOf(page).click('See Ball roll');
    const library = await stage.browser.waitForPage('library.html');
    await viewOf(library).click('It was a mistake');
    await viewOf(library).waitForText('Do it now');
    await library.close();
  });
});
