import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import { startOf } from '../../utils/break/position.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import type { PersonalPlan } from '../../utils/moves/plan.ts';
import { planFor } from '../fakes/plans.ts';
import type { FitOptions } from './fit.ts';
import { prepareFit } from './fit.ts';
import { HANG_MS, waitUntil } from './harness/wait.ts';
import { runOf, send, tell, waitingBreak } from './saved.ts';
import { showState } from './show-state.ts';
import { viewOf } from './stage.ts';
import { STATES } from './states.ts';
import { BROWSERS, useStage } from './use-stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;
/* What `prepareFit` puts there. */
declare const findMisfits: (options: FitOptions) => string[];

/** As wide as letters get, and about as wide as those of Windows. */
const FONTS = {
  wide: { tool: "'DejaVu Sans', Verdana, sans-serif", voice: "'DejaVu Serif', serif" },
  narrow: { tool: "'DejaVu Sans Condensed', Arimo, sans-serif", voice: "'DejaVu Serif Condensed', serif" },
} as const;

/** Read from two metres away, a name is no smaller (CSS pixels). */
const ACROSS_THE_ROOM = 64;

/** The least height of a picture (CSS pixels) at which a move can be told from another. */
const RECOGNISABLE = 110;

/** The popup; inside the break window where the screen is as low as a small laptop's; a whole large screen. */
const VIEWS = [
  { path: 'popup.html', size: { width: 380, height: 600 }, fonts: ['narrow', 'wide'], name: 0 },
  { path: 'break.html', size: { width: 480, height: 680 }, fonts: ['narrow', 'wide'], name: 0 },
  { path: 'break.html', size: { width: 1920, height: 1080 }, fonts: ['wide'], name: ACROSS_THE_ROOM },
] as const;

interface Place {
  /** What stands in the list when something is wrong. */
  name: string;
  toMs: number;
  /** Moves in the plan, moves done, and whether one is under way: the bar says so too. */
  all: number;
  done: number;
  isMove: boolean;
}

/** Every move and every change of a plan, one second after it begins. */
function placesOf(plan: PersonalPlan): Place[] {
  const moves = plan.segments.filter((part) => part.kind === 'move').length;
  let done = 0;
  return plan.segments.flatMap((part, index): Place[] => {
    if (part.kind === 'ready') return [];
    const isMove = part.kind === 'move';
    const name = `${plan.routineId} ${index} ${part.kind === 'move' ? `${part.moveId} ${part.side}` : part.kind}`;
    const place = { name, toMs: startOf(plan, index) + 1000, all: moves, done, isMove };
    if (isMove) done += 1;
    return [place];
  });
}

interface Seen {
  faults: string[];
  /** Height of the picture and of the letters of the name, in CSS pixels. */
  picture: number;
  letters: number;
}

/* Runs in the page: goes to a place, and looks when it is there. */
const lookAt = async ({ toMs, all, done, isMove }: Place, hangMs: number): Promise<Seen> => {
  const event = { type: 'breakMoved', id: crypto.randomUUID(), toMs };
  await chrome.runtime.sendMessage({ kind: 'dispatch', event });
  const isThere = (): boolean => {
    const bar = [...document.querySelectorAll('.step-bar i')];
    const now = bar.findIndex((part) => part.classList.contains('is-now'));
    const isDone = bar.filter((part) => part.classList.contains('is-done')).length === done;
    const isView = document.querySelector(isMove ? '.player-say' : '.player-center') !== null;
    return bar.length === all && isDone && isView && now === (isMove ? done : -1);
  };
  const from = performance.now();
  while (!isThere()) {
    if (performance.now() - from > hangMs) throw new Error(`not there: ${document.body.innerText}`);
    await new Promise((go) => setTimeout(go, 5));
  }
  const title = document.querySelector('.player .title');
  const picture = document.querySelector('.player-plate, .pacer, .change-plate');
  return {
    faults: findMisfits({ whole: true }),
    picture: picture?.getBoundingClientRect().height ?? 0,
    letters: title ? Number.parseFloat(getComputedStyle(title).fontSize) : 0,
  };
};

describe.each(BROWSERS)('everything fits in %s', (name) => {
  const stage = useStage(name);

  /** A break on view, of which the plan can then be changed. */
  const begin = async (path: string, font: keyof typeof FONTS): Promise<Page> => {
    const { run } = waitingBreak('ball-break-3', 3, 20_000);
    await stage.seed({ run });
    const page = await stage.browser.openPage(path);
    const { tool, voice } = FONTS[font];
    await page.evaluate(
      (sans: string, serif: string) => {
        const { style } = document.documentElement;
        style.setProperty('--font-tool', sans);
        style.setProperty('--font-num', sans);
        style.setProperty('--font-voice', serif);
      },
      tool,
      voice,
    );
    await prepareFit(page);
    await viewOf(page).click('Continue');
    await waitUntil('the break on view', () => page.$('.step-bar'));
    return page;
  };

  /* A whole screen is laid out alike in both browsers, and one of them is enough. */
  for (const { path, size, fonts, name: least } of VIEWS.filter((view) => name === 'chromium' || view.name === 0)) {
    test.each(fonts)(
      `every step of every routine, in ${path} of ${size.width} × ${size.height} with %s letters`,
      async (font) => {
        const page = await begin(path, font);
        await page.setViewport(size);
        let { id, revision } = runOf(await stage.state());
        const wrong: string[] = [];
        let [picture, letters] = [Infinity, Infinity];
        for (const { id: routineId, minutes } of CATALOGUE) {
          const plan = planFor(routineId, { minutes, firstSide: 'left' });
          /* In a shorter plan, where the last one was would be after its end. */
          await tell(page, { kind: 'dispatch', event: { type: 'breakMoved', id: crypto.randomUUID(), toMs: 1000 } });
          const next = crypto.randomUUID();
          const { totalMs } = plannedBreak(plan);
          const saved = { runId: id, plan, score: [] };
          const event = { type: 'breakResized', id: next, totalMs, revision, plan: saved };
          expect(await send(page, { kind: 'dispatch', event })).toEqual({ ok: true });
          revision = next;
          for (const place of placesOf(plan)) {
            const seen = await page.evaluate(lookAt, place, HANG_MS);
            if (seen.faults.length > 0) wrong.push(`${place.name}: ${seen.faults.join('; ')}`);
            picture = Math.min(picture, seen.picture);
            letters = Math.min(letters, seen.letters);
          }
        }
        expect(wrong).toEqual([]);
        expect(picture).toBeGreaterThanOrEqual(RECOGNISABLE);
        expect(letters).toBeGreaterThanOrEqual(least);
        await page.close();
      },
    );
  }

  test('how feet feel is asked in boxes, not in pillars, on a whole screen', async () => {
    const page = await stage.browser.openPage('options.html');
    for (const state of ['break-ready', 'break-ended']) {
      const shown = STATES.find((one) => one.name === state);
      if (!shown) throw new Error(`no state ${state}`);
      const undo = await showState(stage, page, shown);
      await page.setViewport({ width: 1920, height: 1080 });
      const boxes = await page.$$eval('.feeling-box', (all) =>
        all.map((box) => box.getBoundingClientRect()).map((box) => box.height / box.width),
      );
      expect(boxes).toHaveLength(5);
      expect(Math.max(...boxes), state).toBeLessThanOrEqual(1);
      await undo();
    }
    await page.close();
  });
});
