import fc from 'fast-check';
import { waitingView } from '../../components/player/waiting-view.ts';
import { popupView } from '../../components/popup/popup-view.ts';
import { savedScore, soundOf } from '../../utils/background/sound-state.ts';
import { routinesLeftOutFor } from '../../utils/body/left-out-for.ts';
import { newItem, plansFromFile, plansToFile, readPlans } from '../../utils/body/own-plans.ts';
import { readBody } from '../../utils/body/record.ts';
import { isMorningAfter, offeredAt, readRoutinesLeftOut } from '../../utils/body/routines-left-out.ts';
import { breakView } from '../../utils/break/break-view.ts';
import { canBeShown } from '../../utils/break/plan-check.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import { prepareBreak } from '../../utils/break/prepare.ts';
import { requestIn } from '../../utils/break/request.ts';
import { readSavedPlan } from '../../utils/break/saved-plan.ts';
import { scoreOf } from '../../utils/break/script.ts';
import { readCommand } from '../../utils/messaging/protocol.ts';
import { ALL_ROUTINES, CATALOGUE } from '../../utils/moves/catalogue.ts';
import { advance } from '../../utils/rhythm/advance.ts';
import { project } from '../../utils/rhythm/project.ts';
import { newReminder } from '../../utils/rhythm/reminder.ts';
import { readState } from '../../utils/rhythm/saved.ts';
import { rhythmSettings } from '../../utils/rhythm/settings.ts';
import { initialState } from '../../utils/rhythm/state.ts';
import { step } from '../../utils/rhythm/step.ts';
import type { RhythmState } from '../../utils/rhythm/types.ts';
import { DEFAULTS } from '../../utils/settings/defaults.ts';
import { readMirror, settingsOf } from '../../utils/settings/mirror.ts';
import type { Settings } from '../../utils/settings/types.ts';
import { whyLines } from '../../utils/status/diary.ts';
import { menuFor } from '../../utils/status/menu.ts';
import { FIRST_TURN, suggestion } from '../../utils/status/suggestion.ts';
import { toolbarOf } from '../../utils/status/toolbar.ts';
import { useEnglish } from '../fakes/english.ts';
import { planFor } from '../fakes/plans.ts';
import { wellBody } from '../fakes/well-body.ts';
import { damaged } from './mutate.ts';

/* Before the first document is made: some have texts in them. */
useEnglish();

const NOW = Date.UTC(2026, 2, 10, 14);
const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const DAY = '2026-03-10';

/** A reader with all that stands behind it: what it gives must be safe there, whatever it was given. */
export interface Reader {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws where something behind the reader does, or what is written afterwards does not read whole. */
  readonly through: (input: unknown) => void;
}

const state: RhythmState = {
  ...initialState(NOW - 60 * MINUTE),
  asOf: NOW - MINUTE,
  wakeAt: NOW,
  workedMs: 44 * MINUTE,
  rituals: { 'evening@21:30': '2026-03-09' },
  lastAskedAt: NOW - 50 * MINUTE,
  lastRest: { from: NOW - 70 * MINUTE, to: NOW - 60 * MINUTE, workedMs: 5, sinceLongRest: 1 },
  reminder: { ...newReminder('r1', NOW - MINUTE), asked: 1, askedAt: NOW - MINUTE },
  outbox: [{ id: 'n1', type: 'note', note: { from: NOW - MINUTE, to: NOW, kind: 'worked', detail: null } }],
};
const inBreak: RhythmState = {
  ...state,
  reminder: null,
  run: {
    id: 'b1',
    revision: 'b1',
    reminder: { ...newReminder('r1', NOW - MINUTE), asked: 1, askedAt: NOW - MINUTE },
    routineId: 'ball-break-3',
    minutes: 3,
    firstSide: 'left',
    totalMs: 195_000,
    readyMs: 15_000,
    asksReady: false,
    startedAt: NOW - MINUTE,
    elapsedMs: 20_000,
    doneMs: 5000,
    runningSince: NOW - 10_000,
    waitingSince: null,
    seenAt: NOW,
  },
};

function lived(read: RhythmState, settings: Settings): void {
  const rules = rhythmSettings(settings, ZONE);
  let next = step(read, { type: 'woke' }, NOW, rules);
  next = step(next, { type: 'effectsDone', ids: next.outbox.map(({ id }) => id) }, NOW + 1000, rules);
  next = step(next, { type: 'breakStarted', ...BEGUN }, NOW + 2000, rules);
  next = step(next, { type: 'woke' }, NOW + 10 * MINUTE, rules);
  const view = project(next, NOW + 10 * MINUTE, rules);
  toolbarOf(view, settings, ZONE);
  menuFor(view, settings, ZONE);
  soundOf(next.run, [], settings.sound, 'en');
  whyLines([], advance(next, NOW + 11 * MINUTE, rules), NOW + 11 * MINUTE, ZONE);
  popupView({
    projection: view,
    settings,
    turn: next,
    records: [],
    offered: ALL_ROUTINES,
    picked: null,
    zone: ZONE,
  });
  const again = readState(JSON.parse(JSON.stringify(next)), NOW + 10 * MINUTE);
  if (again.problem !== null) throw new Error(`what was written is ${again.problem}`);
}

const BEGUN = {
  id: 'b2',
  routineId: 'desk-reset-60',
  minutes: 1,
  firstSide: 'left',
  totalMs: 75_000,
  readyMs: 15_000,
  asksReady: false,
  plan: { runId: 'b2' },
} as const;

/** A plan and a move take turns with a routine. */
const WITH_OWN: Settings = {
  ...DEFAULTS,
  break: { ...DEFAULTS.break, routines: ['own:p', 'move:ball-roll-sole', 'ball-break-3'] },
};

const plan = planFor('ball-break-3', { minutes: 3, firstSide: 'left' });
const body = wellBody(NOW, ZONE, { numb: 'yes' });
const ownPlans = [
  {
    id: 'p1',
    name: 'Heels',
    note: 'slowly',
    items: [newItem('ankle-pumps'), newItem('ball-roll-sole')],
    changedAt: NOW,
  },
];
const facts = { record: wellBody(NOW, ZONE), plans: ownPlans, now: NOW, zone: ZONE, breaks: 1, satMs: MINUTE };

const mirror = {
  groups: Object.fromEntries(Object.entries(DEFAULTS).map(([group, values]) => [group, { v: 1, rev: 3, values }])),
  dirty: ['rhythm'],
};

export const READERS: readonly Reader[] = [
  {
    name: 'rhythm',
    inputs: fc.oneof(damaged(state), damaged(inBreak)),
    through: (input) => lived(readState(input, NOW).state, DEFAULTS),
  },
  {
    name: 'settings',
    inputs: damaged(mirror),
    through(input) {
      readMirror(input);
      lived(state, settingsOf(input));
    },
  },
  {
    name: 'saved plan',
    inputs: damaged({ runId: 'b1', startedAt: NOW, plan, score: scoreOf(plan, 100).slice(0, 3) }),
    through(input) {
      savedScore(input, 'b1');
      const saved = readSavedPlan(input);
      if (!saved || !canBeShown(saved.plan)) return;
      const { totalMs } = plannedBreak(saved.plan);
      for (let part = 0; part <= 10; part++) {
        breakView(saved.plan, (totalMs * part) / 10, { now: NOW, zone: ZONE, rate: 100 });
        waitingView(saved.plan, (totalMs * part) / 10);
      }
      scoreOf(saved.plan, 100);
    },
  },
  {
    name: 'body',
    inputs: damaged({
      ...body,
      feel: { 'ball-roll-sole': { ...felt() } },
      morning: { day: DAY, moves: ['ball-roll-sole'] },
    }),
    through(input) {
      const { record } = readBody(input);
      /* All 18 routines for a body: too slow for each. */
      if (JSON.stringify(record).length % 4 === 0) routinesLeftOutFor(record);
      for (const { id, minutes } of CATALOGUE.slice(0, 1)) {
        prepareBreak({ kind: 'routine', routineId: id, minutes }, { ...facts, record });
      }
      const again = readBody(JSON.parse(JSON.stringify(record)));
      if (!again.isWhole) throw new Error('what was written is damaged');
    },
  },
  {
    name: 'own plans',
    inputs: damaged(ownPlans),
    through(input) {
      const { plans } = readPlans(input);
      for (const { id } of plans) prepareBreak({ kind: 'own', planId: id }, { ...facts, plans });
      if (!readPlans(JSON.parse(JSON.stringify(plans))).isWhole) throw new Error('what was written is damaged');
      plansFromFile(plansToFile(plans));
    },
  },
  {
    name: 'file of plans',
    inputs: damaged(JSON.parse(plansToFile(ownPlans))).map((file) => JSON.stringify(file) ?? ''),
    through: (input) => void plansFromFile(String(input)),
  },
  {
    name: 'offer',
    inputs: damaged({
      hidden: ['ball-break-3'],
      today: { day: DAY, hidden: [] },
      morning: DAY,
      own: [
        { id: 'own:p', name: 'Heel', minutes: 4, restsUntil: NOW },
        { id: 'move:ball-roll-sole', name: '', minutes: 1, notOn: DAY, isFavourite: true },
      ],
    }),
    through(input) {
      const offer = readRoutinesLeftOut(input);
      const offered = offeredAt(offer, NOW, DAY);
      suggestion(WITH_OWN, FIRST_TURN, null, offered);
      const projection = project(state, NOW, rhythmSettings(WITH_OWN, ZONE));
      popupView({ projection, settings: WITH_OWN, turn: FIRST_TURN, records: [], offered, picked: null, zone: ZONE });
      isMorningAfter(offer, DAY);
    },
  },
  {
    name: 'command',
    inputs: fc.oneof(
      damaged({ kind: 'dispatch', event: { type: 'breakStarted', ...BEGUN, plan: { runId: 'b2' } } }),
      damaged({ kind: 'dispatch', event: { type: 'snoozed', id: 's', reminderId: 'r1', minutes: 5 } }),
      damaged({ kind: 'dispatch', event: { type: 'paused', id: 'p', until: NOW + MINUTE } }),
      damaged({
        kind: 'dispatch',
        event: { type: 'breakResized', id: 'l', totalMs: 90_000, revision: 'b1', plan: { runId: 'b1' } },
      }),
    ),
    through(input) {
      const command = readCommand(input);
      if (command?.kind !== 'dispatch') return;
      const { event } = command;
      const rules = rhythmSettings(DEFAULTS, ZONE);
      for (const before of [state, inBreak]) {
        const after = step(step(before, event, NOW, rules), { type: 'woke' }, NOW + MINUTE, rules);
        const { problem } = readState(JSON.parse(JSON.stringify(after)), NOW + MINUTE);
        if (problem !== null) throw new Error(`what was written is ${problem}`);
      }
    },
  },
  {
    name: 'address',
    inputs: fc.oneof(
      fc.string(),
      fc
        .record({
          start: fc.oneof(
            fc.constantFrom('made', 'quiet', 'move:', 'own:p1', 'ball-break-3', 'move:ankle-pumps'),
            fc.string(),
          ),
          minutes: fc.oneof(fc.integer().map(String), fc.string()),
          goals: fc.oneof(fc.constantFrom('calm', 'calm tension', 'mobility'), fc.string()),
          regions: fc.oneof(fc.constantFrom('heel', 'arch heel'), fc.string()),
          side: fc.constantFrom('left', 'right', 'middle', ''),
        })
        .map((query) => `?${new URLSearchParams(query).toString()}`),
    ),
    through(input) {
      const request = requestIn(String(input));
      if (request) prepareBreak(request, facts);
    },
  },
];

/** What was said and done of a move. */
function felt() {
  return {
    lastAt: NOW - 86_400_000,
    level: 3,
    dose: 40,
    goods: 1,
    strongs: 0,
    liking: 0.2,
    halfNext: false,
    lockedUntil: null,
  };
}
