/** The states of a guided break that pictures are taken of and that axe looks at. */
import type { Page } from 'puppeteer-core';
import { withAnswers } from '../../utils/body/answering.ts';
import { EMPTY_BODY } from '../../utils/body/record.ts';
import { NOTHING_LEFT_OUT } from '../../utils/body/routines-left-out.ts';
import { NO_FEEL } from '../../utils/moves/feel.ts';
import type { Segment } from '../../utils/moves/plan.ts';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { ALL_ANSWERED, wellBody } from '../fakes/well-body.ts';
import { untilThere } from './keys.ts';
import { MINUTE, tell, waitingBreak } from './saved.ts';
import type { PartState } from './show-state.ts';
import { viewOf } from './stage.ts';

const WAITS = 'Your break is ';

const waiting = (): Partial<RhythmState> => ({ run: waitingBreak('ball-break-3', 3, 40_000).run });

/** Waits some seconds into the first part that fits. */
const inPart =
  (fits: (segment: Segment) => boolean, seconds: number, routine: 'ball-break-3' | 'calm-pause-3' = 'ball-break-3') =>
  (): Partial<RhythmState> => {
    const { run, startOf } = waitingBreak(routine, 3);
    const elapsedMs = startOf(fits) + seconds * 1000;
    return { run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } };
  };

const nearTheEnd = (): Partial<RhythmState> => {
  const { run } = waitingBreak('ball-break-3', 3);
  const elapsedMs = run.totalMs - 500;
  return { run: { ...run, elapsedMs, doneMs: elapsedMs - run.readyMs } };
};

const rolling = inPart((part) => part.kind === 'move' && part.moveId === 'ball-roll-sole', 20);
const breathing = inPart((part) => part.kind === 'move' && part.moveId === 'slow-breath-feet', 2, 'calm-pause-3');

/** The click came by a pointer, but the focus ring follows how the last focus came. */
const leaveFocus = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLElement>(':focus')?.blur());

const thenLeaveFocus =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await untilThere(page, selector);
    await leaveFocus(page);
  };

/** The levels are there when the moves' own part of the page is. */
const untilMove = thenLeaveFocus('.level-row button:not([aria-disabled="true"])');

const andClick =
  (label: string, text: string) =>
  async (page: Page): Promise<void> => {
    await untilMove(page);
    await viewOf(page).click(label);
    await viewOf(page).waitForText(text);
  };

/** To the first part of the break of one kind. */
const at =
  (kind: 'ready' | 'change', selector: string) =>
  async (page: Page): Promise<void> => {
    const toMs = waitingBreak('ball-break-3', 3).startOf((part) => part.kind === kind);
    await tell(page, { kind: 'dispatch', event: { type: 'breakMoved', id: crypto.randomUUID(), toMs: toMs + 500 } });
    await thenLeaveFocus(selector)(page);
  };

/** What is thrown in a view ends in its boundary. */
const failNext = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    Element.prototype.animate = () => {
      throw new RangeError('no part 7');
    };
  });
  await viewOf(page).click('Continue');
  await viewOf(page).waitForText('RangeError');
};

export const BREAK_STATES: readonly PartState[] = [
  { name: 'waiting', text: WAITS, state: waiting },
  { name: 'ready', text: WAITS, state: waiting, click: 'Continue', act: at('ready', '.ready-head') },
  { name: 'move', text: WAITS, state: rolling, click: 'Continue', act: untilMove },
  { name: 'breath', text: WAITS, state: breathing, click: 'Continue', act: thenLeaveFocus('.pacer') },
  { name: 'change', text: WAITS, state: waiting, click: 'Continue', act: at('change', '.change-plate') },
  { name: 'sound', text: WAITS, state: rolling, click: 'Continue', act: andClick('Sound', 'Music') },
  { name: 'hurt', text: WAITS, state: rolling, click: 'Continue', act: andClick('That hurts', 'Let the foot rest') },
  {
    name: 'dizzy',
    text: WAITS,
    state: breathing,
    click: 'Continue',
    act: andClick('I feel dizzy', 'Sit down and breathe'),
  },
  {
    name: 'end-asked',
    text: WAITS,
    state: rolling,
    click: 'Continue',
    act: andClick('End the break', 'End the break now?'),
  },
  {
    name: 'ended',
    text: WAITS,
    state: rolling,
    click: 'End the break',
    act: async (page) => viewOf(page).waitForText('Ended early'),
  },
  {
    name: 'finished',
    text: WAITS,
    state: nearTheEnd,
    click: 'Continue',
    act: async (page) => {
      await viewOf(page).click('Good');
      await viewOf(page).waitForText('Where was the tightest spot');
    },
  },
  { name: 'fault', text: WAITS, state: waiting, act: failNext },
];

/** What is asked before a break, or why it cannot be: in the window alone, by an address. */
export const GATE_STATES: readonly PartState[] = [
  {
    name: 'question-clot',
    text: 'Do you have a blood clot',
    state: () => ({}),
    answers: () => [null, NOTHING_LEFT_OUT],
  },
  {
    name: 'questions',
    text: 'Does any of this apply to you?',
    state: () => ({}),
    answers: () => [withAnswers(EMPTY_BODY, { clot: 'no', swelling: 'no' }, Date.now()), NOTHING_LEFT_OUT],
    act: async (page) => {
      await untilThere(page, '.ask-row:nth-of-type(5) input');
      await page.click('.ask-row:nth-of-type(5) input');
    },
  },
  {
    name: 'check',
    text: 'Anything new on your feet or legs today?',
    state: () => ({}),
    answers: () => [wellBody(Date.now() - 86_400_000, Temporal.Now.timeZoneId()), ALL_ANSWERED],
  },
  {
    name: 'blocked',
    text: 'Not this routine for now',
    state: () => ({}),
    answers: () => [wellBody(Date.now(), Temporal.Now.timeZoneId(), { clot: 'unsure' }), ALL_ANSWERED],
  },
  {
    name: 'resting',
    text: 'Ball roll is left out until',
    state: () => ({}),
    answers: () => {
      const body = wellBody(Date.now(), Temporal.Now.timeZoneId());
      const feel = { 'ball-roll-sole': { ...NO_FEEL, lockedUntil: Date.now() + 7 * 24 * 60 * MINUTE } };
      return [{ ...body, feel }, ALL_ANSWERED];
    },
  },
];
