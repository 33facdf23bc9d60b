import { expect, test } from 'vitest';
import { beginBreak } from '../../../components/player/begin-break.ts';
import { NO_ANSWERS } from '../../../utils/body/answers.ts';
import type { BreakRequest } from '../../../utils/break/request.ts';
import type { Reply } from '../../../utils/messaging/protocol.ts';
import type { Snapshot } from '../../../utils/ports/page.ts';
import type { PersonEvent } from '../../../utils/rhythm/person-events.ts';
import { rhythmSettings } from '../../../utils/rhythm/settings.ts';
import { initialState } from '../../../utils/rhythm/state.ts';
import { step } from '../../../utils/rhythm/step.ts';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import { bodyPage } from '../../fakes/body-page.ts';
import { useEnglish } from '../../fakes/english.ts';
import { ALL_ANSWERED } from '../../fakes/well-body.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const ROUTINE: BreakRequest = { kind: 'routine', routineId: 'ball-break-3', minutes: 3 };
const SNAPSHOT: Snapshot = {
  state: { ...initialState(NOON - 60_000), breaks: 1 },
  settings: DEFAULTS,
  notices: [],
  plan: null,
  offer: ALL_ANSWERED,
};

function page(reply: Reply = { ok: true }) {
  const sent: PersonEvent[] = [];
  const dispatch = async (event: PersonEvent): Promise<Reply> => {
    sent.push(event);
    return reply;
  };
  return { ...bodyPage(NOON), sent, page: { dispatch } };
}

test('asks for the break with its plan, and shows what the background will make of it', async () => {
  const { sent, ...rest } = page();
  const begun = await beginBreak(ROUTINE, { ...rest, id: 'a', snapshot: SNAPSHOT });
  if (begun.kind !== 'asked') throw new Error(begun.kind);
  expect(sent).toHaveLength(1);
  const [event] = sent;
  if (event?.type !== 'breakStarted') throw new Error(event?.type);
  expect(event).toMatchObject({ id: 'a', routineId: 'ball-break-3', firstSide: 'right', plan: begun.plan });
  const seconds = begun.plan.plan.segments.reduce((sum, part) => sum + part.seconds, 0);
  expect(event).toMatchObject({ totalMs: seconds * 1000, readyMs: 15_000 });
  const settings = rhythmSettings(DEFAULTS, 'UTC');
  expect(begun.run).toEqual(step(SNAPSHOT.state, event, NOON, settings).run);
  expect(begun.plan).toMatchObject({ runId: 'a', startedAt: NOON });
  expect(begun.plan.score).toBeDefined();
  expect(await begun.reply).toEqual({ ok: true });
});

test('makes each change longer where that is chosen, and the break by as much', async () => {
  const begin = async (changeSeconds: number) => {
    const settings = { ...DEFAULTS, break: { ...DEFAULTS.break, changeSeconds } };
    const begun = await beginBreak(ROUTINE, { ...page(), id: 'a', snapshot: { ...SNAPSHOT, settings } });
    if (begun.kind !== 'asked') throw new Error(begun.kind);
    return begun;
  };
  const [usual, longer] = [await begin(0), await begin(10)];
  const lengths = (of: typeof usual, kind: string): number[] =>
    of.plan.plan.segments.flatMap((part) => (part.kind === kind ? [part.seconds] : []));
  const changes = lengths(usual, 'change');
  expect(changes.length).toBeGreaterThan(0);
  expect(lengths(longer, 'change')).toEqual(changes.map((seconds) => seconds + 10));
  expect(lengths(longer, 'move')).toEqual(lengths(usual, 'move'));
  expect(longer.run.totalMs).toBe(usual.run.totalMs + changes.length * 10_000);
  expect(longer.plan.plan.minutes).toBeCloseTo(usual.plan.plan.minutes + changes.length / 6);
});

test.each([
  [true, 'That is the end of your break. How do your feet feel now?'],
  [false, 'That is the end of your break.'],
])('asks aloud how the feet feel where that is wanted: %s', async (feelings, words) => {
  useEnglish();
  const settings = { ...DEFAULTS, break: { ...DEFAULTS.break, feelings } };
  const begun = await beginBreak(ROUTINE, { ...page(), id: 'a', snapshot: { ...SNAPSHOT, settings } });
  if (begun.kind !== 'asked') throw new Error(begun.kind);
  expect(begun.plan.score?.findLast((cue) => 'say' in cue)).toMatchObject({ say: words });
});

test('asks for nothing where something comes first', async () => {
  const { sent, ...rest } = page();
  await rest.store.change((record) => ({ ...record, answers: NO_ANSWERS }));
  const begun = await beginBreak(ROUTINE, { ...rest, id: 'a', snapshot: SNAPSHOT });
  expect(begun).toEqual({ kind: 'ask', what: 'answers', questions: ['clot'], given: {} });
  expect(sent).toEqual([]);
});

test('asks for nothing where a break is under way already', async () => {
  const { sent, ...rest } = page();
  const options = { ...rest, snapshot: SNAPSHOT };
  const first = await beginBreak(ROUTINE, { ...options, id: 'a' });
  if (first.kind !== 'asked') throw new Error(first.kind);
  const state = { ...SNAPSHOT.state, run: first.run };
  await expect(beginBreak(ROUTINE, { ...options, id: 'b', snapshot: { ...SNAPSHOT, state } })).rejects.toThrow(
    'under way',
  );
  expect(sent).toHaveLength(1);
});

test('what cannot be read rejects, and asks for nothing', async () => {
  const { sent, port, store, ...rest } = page();
  const blind = { ...port, body: async () => ({ ...store, read: () => Promise.reject(new Error('no disk')) }) };
  const begun = beginBreak(ROUTINE, { ...rest, port: blind, id: 'a', snapshot: SNAPSHOT });
  await expect(begun).rejects.toThrow('no disk');
  expect(sent).toEqual([]);
});
