import { beforeEach, describe, expect, test } from 'vitest';
import type { Cue } from '../../utils/break/cues.ts';
import { scoreOf } from '../../utils/break/script.ts';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { useEnglish } from '../fakes/english.ts';
import { planFor } from '../fakes/plans.ts';
import type { Heard } from './harness/types.ts';
import { waitUntil } from './harness/wait.ts';
import { keysOfPage, spaceOn } from './keys.ts';
import { elapsedNow, runOf, store, stored, waitingBreak } from './saved.ts';
import { viewOf } from './stage.ts';
import { BROWSERS, useStage } from './use-stage.ts';

useEnglish();

const SECOND = 1000;
/** The clock of a document and that of the system are read one after the other. */
const SAME_MOMENT_MS = 50;
const isRunning = ({ run }: RhythmState): boolean => run !== null && run.runningSince !== null;

/** The break of these tests: a minute in all, with a score. */
const PLAN = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const SCORE = scoreOf(PLAN, 100);

describe.each(BROWSERS)('what is heard of a break in %s', (name) => {
  const stage = useStage(name);
  beforeEach(() => stage.prefer({ sound: { voice: true } }));

  /** A break that waits, saved with what is to be heard of it. */
  const waitingAt = async (elapsedMs: number): Promise<void> => {
    const { run } = waitingBreak('ball-break-3', 3, elapsedMs);
    await stage.seed({ run });
    await store(stage, 'local', { plan: { runId: run.id, plan: PLAN, score: SCORE } });
  };

  const heard = async (): Promise<Heard[]> => (await stage.browser.soundHeard()) ?? [];
  const heardAfter = (count: number): Promise<Heard[]> =>
    waitUntil(
      `${count} things heard`,
      async () => {
        const all = await heard();
        return all.length >= count && all;
      },
      { seen: heard },
    );

  const names = (all: readonly Heard[]): string[] => all.map(({ say, tone }) => say ?? tone ?? '');
  /**
   * What was heard is the score from its first cue on: in order, nothing twice, nothing left out, and nothing before its time.
   * How late cues are on a machine is what `npm run timeline` measures.
   */
  const expectScore = (all: readonly Heard[], state: RhythmState, score: readonly Cue[] = SCORE): void => {
    const [from, to] = [all[0]?.at ?? Infinity, all.at(-1)?.at ?? 0];
    const wanted = score.filter(({ at }) => at >= from && at <= to);
    expect(names(all)).toEqual(wanted.map((cue) => ('say' in cue ? cue.say : cue.tone)));
    /* Of the break's time as it would go on: the last words come after its end. */
    const { runningSince, elapsedMs } = runOf(state);
    for (const { when, at } of all)
      expect(elapsedMs + when - (runningSince ?? 0), 'early').toBeGreaterThan(at - SAME_MOMENT_MS);
  };

  test('a break begun by hand says and sounds what its score has, and nothing before its time', async () => {
    await stage.seed({ workedMs: 30 * 60 * SECOND });
    const popup = viewOf(await stage.browser.openPopup());
    await popup.click('Start now');
    const all = await heardAfter(2);
    const state = await stage.waitForState('the break', isRunning);
    /* What the planner made, as it was saved with it. */
    const { plan } = (await stored(stage, 'local')) as unknown as { plan: { score: Cue[] } };
    expectScore(all, state, plan.score);
    await stage.browser.closePopup();
    const on = await stage.waitForState('the break', ({ run }) => run !== null);
    expect(isRunning(on), 'the voice goes on with the popup closed').toBe(true);
  });

  test('it goes on with every window closed, and when the background ends', async () => {
    await waitingAt(54 * SECOND);
    const popup = viewOf(await stage.browser.openPopup());
    await popup.click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    await heardAfter(1);
    await stage.browser.closePopup();
    await heardAfter(2);
    await stage.browser.killBackground();
    /* Firefox's room lives in the background's page and comes back with it. */
    const after = await stage.waitForState('the break to go on', isRunning);
    expect(isRunning(after)).toBe(true);
    const since = Date.now();
    const all = await waitUntil(
      'more to be heard',
      async () => {
        const later = (await heard()).filter(({ when }) => when > since);
        return later.length > 0 && later;
      },
      { seen: heard },
    );
    expectScore(all, await stage.state());
  });

  test('a pause is silent, and going on begins no line anew that was over', async () => {
    await waitingAt(70 * SECOND);
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    const all = await heardAfter(1);
    expectScore(all, await stage.state());
    expect(all[0]?.at).toBeGreaterThanOrEqual(70 * SECOND);
    await spaceOn(keysOfPage(page), 'Pause');
    await stage.waitForState('the break to stand still', (s) => s.run !== null && !isRunning(s));
    await waitUntil('the room to be closed', async () => (await stage.browser.soundHeard())?.length !== all.length);
    await page.close();
  });

  test('what the computer has slept through is not said after it', async () => {
    await waitingAt(54 * SECOND);
    const popup = viewOf(await stage.browser.openPopup());
    await popup.click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    await heardAfter(1);
    await stage.browser.closePopup();
    /* It wakes when a line has just been missed. */
    const now = elapsedNow(await stage.state());
    const missed = SCORE.find((cue) => 'say' in cue && cue.at > now + 9 * SECOND);
    if (!missed) throw new Error('no line');
    await stage.browser.sleep(missed.at + SECOND - now);
    const awake = Date.now();
    const later = await waitUntil(
      'more to be heard',
      async () => {
        const all = (await heard()).filter(({ when }) => when > awake - SECOND);
        return all.length > 0 && all;
      },
      { seen: heard },
    );
    const state = await stage.state();
    expect(isRunning(state)).toBe(true);
    expectScore(later, state);
    expect(later[0]?.at).toBeGreaterThan(missed.at);
  });

  test('its last words are said when it is over', async () => {
    const { totalMs } = runOf({ run: waitingBreak('ball-break-3', 3).run } as RhythmState);
    await waitingAt(totalMs - 4 * SECOND);
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    const going = await stage.waitForState('the break to go on', isRunning);
    const all = await waitUntil(
      'the last words',
      async () => {
        const so = await heard();
        return so.some(({ say }) => say?.startsWith('That is the end of your break')) && so;
      },
      { seen: heard },
    );
    expectScore(all, going);
    expect(all.at(-1)?.at).toBe(SCORE.at(-1)?.at);
    await stage.waitForState('the break to be over', ({ run }) => run === null);
    await waitUntil('the room to be closed', async () => ((await stage.browser.soundHeard())?.length ?? 0) === 0);
    await page.close();
  });

  test('another level is heard at once, and no line twice', async () => {
    const { run, startOf } = waitingBreak('calm-pause-3', 3);
    const plan = planFor('calm-pause-3', { minutes: 3, firstSide: 'left' });
    const start = startOf((part) => part.kind === 'move' && part.moveId === 'slow-breath-feet');
    const elapsedMs = start + 3 * SECOND;
    await store(stage, 'local', { plan: { runId: run.id, plan, score: scoreOf(plan, 100) } });
    await stage.seed({ run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } });
    const page = await stage.browser.openPage('break.html');
    await viewOf(page).click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    await waitUntil('the move on view', () => page.$('.level-row'));
    /* It stands still until all is there, so that the change comes while the first lines are said, on any machine. */
    await spaceOn(keysOfPage(page), 'Pause');
    await waitUntil('the levels', () => page.$('.level-row button:not([aria-disabled="true"])'));
    await stage.waitForState('the break to stand still', (state) => state.run !== null && !isRunning(state));
    await spaceOn(keysOfPage(page), 'Continue');
    await page.keyboard.press('+');
    await viewOf(page).waitForText('Now: In 5, out 7.');
    const all = await waitUntil(
      'the first breath out that is led',
      async () => {
        const so = await heard();
        return so.some(({ tone }) => tone === 'out') && so;
      },
      { seen: heard },
    );
    const out = all.findIndex(({ tone }) => tone === 'out');
    const into = all.slice(0, out).findLast(({ tone }) => tone === 'in');
    expect((all[out]?.at ?? 0) - (into?.at ?? 0)).toBe(5 * SECOND);
    const lines = all.flatMap(({ say }) => (say && say.length > 5 ? [say] : []));
    expect(new Set(lines).size, lines.join(' | ')).toBe(lines.length);
    expect(lines).toContain('Breathe in through the nose and count to five.');
    expect(lines).not.toContain('Breathe in through the nose and count to four.');
    await page.close();
  });

  test('a break that promises silence is silent, and shows its cues as a bar', async () => {
    const plan = planFor('meeting-proof-2', { minutes: 2, firstSide: 'left' });
    const score = scoreOf(plan, 100);
    const cue = score.find(({ at }) => at > 30 * SECOND)?.at ?? Infinity;
    const { run } = waitingBreak('meeting-proof-2', 2, cue - 2 * SECOND);
    await stage.seed({ run });
    await store(stage, 'local', { plan: { runId: run.id, plan, score } });
    const popup = await stage.browser.openPopup();
    await viewOf(popup).click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    await popup.waitFor('.edge-bar');
    await waitUntil('the cue to be past', async () => elapsedNow(await stage.state()) > cue + SECOND);
    expect(await heard()).toEqual([]);
    expect(await popup.evaluate(() => document.querySelector('.sound-place'))).toBeNull();
    await stage.browser.closePopup();
    await stage.waitForState('the break to wait', (s) => s.run !== null && !isRunning(s));
  });

  test('without the voice the popup takes the break with it, as ever', async () => {
    await stage.prefer({});
    await waitingAt(54 * SECOND);
    const popup = viewOf(await stage.browser.openPopup());
    await popup.click('Continue');
    await stage.waitForState('the break to go on', isRunning);
    expect(names(await heardAfter(1))).toEqual(['start']);
    await stage.browser.closePopup();
    await stage.waitForState('the break to wait', (s) => s.run !== null && !isRunning(s));
  });
});
