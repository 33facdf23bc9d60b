import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUESTIONS, bodyOf } from '../../utils/body/answers.ts';
import type { Answer, QuestionId } from '../../utils/body/answers.ts';
import { latelyOf } from '../../utils/body/record.ts';
import { plannedBreak } from '../../utils/break/planned-break.ts';
import { planAnew, prepareBreak } from '../../utils/break/prepare.ts';
import type { PrepareFacts } from '../../utils/break/prepare.ts';
import type { BreakRequest } from '../../utils/break/request.ts';
import { planOf, readSavedPlan } from '../../utils/break/saved-plan.ts';
import type { SavedPlan } from '../../utils/break/saved-plan.ts';
import { CATALOGUE } from '../../utils/moves/catalogue.ts';
import { MOVES } from '../../utils/moves/data/moves.ts';
import { verdictNow } from '../../utils/moves/lately.ts';
import type { PersonalPlan } from '../../utils/moves/plan.ts';
import type { MoveId } from '../../utils/moves/types.ts';
import { dayOf } from '../../utils/time/calendar.ts';
import { rhythmSettings } from '../fakes/rhythm-settings.ts';
import { wellBody } from '../fakes/well-body.ts';
import { World } from '../fakes/world.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const ZONE = 'Europe/Berlin';
const RUNS = 500;

const routineIds = CATALOGUE.map(({ id }) => id);
const moveIds = Object.keys(MOVES) as MoveId[];

const requests: fc.Arbitrary<BreakRequest> = fc.oneof(
  fc.record({
    kind: fc.constant('routine' as const),
    routineId: fc.constantFrom(...routineIds),
    minutes: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({ kind: fc.constant('move' as const), moveId: fc.constantFrom(...moveIds) }),
  fc.record({ kind: fc.constant('quiet' as const), minutes: fc.integer({ min: 1, max: 5 }) }),
);

const answers = fc.dictionary(
  fc.constantFrom(...QUESTIONS.map(({ id }) => id)),
  fc.constantFrom<Answer>('no', 'yes', 'unsure', 'skip'),
  { maxKeys: 4 },
) as fc.Arbitrary<Partial<Record<QuestionId, Answer>>>;

/** What happens, in any order: windows that start a break, or change or end the one under way, and plans that get lost. */
const acts = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('start' as const), request: requests }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), isLate: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('lose' as const), how: fc.constantFrom('gone', 'damaged', 'foreign') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
);

test('whatever windows, starts and losses, each step shown is one that the answers allow', () => {
  const met = { shown: 0, anew: 0, lost: 0, lateStarts: 0 };
  const property = fc.property(answers, fc.array(acts, { minLength: 1, maxLength: 12 }), (given, all) => {
    const record = wellBody(NOON, ZONE, given);
    const body = bodyOf(record.answers, record.check, dayOf(NOON, ZONE));
    const lately = latelyOf(record, NOON, ZONE);
    const facts: PrepareFacts = { record, plans: [], now: NOON, zone: ZONE, breaks: 0, satMs: 0 };
    const world = new World(NOON, rhythmSettings(), 'chrome');
    let ids = 0;
    let kept: unknown = null;
    for (const act of all) {
      ids += 1;
      const id = `act-${ids}`;
      const run = world.state()?.run ?? null;
      if (act.kind === 'start') {
        const prepared = prepareBreak(act.request, facts);
        if (prepared.kind !== 'plan') continue;
        const { plan, firstSide } = prepared;
        const { totalMs, readyMs } = plannedBreak(plan);
        const { routineId, minutes } = plan;
        world.plan = null;
        const made: SavedPlan = { runId: id, startedAt: NOON, plan };
        world.event({ type: 'breakStarted', id, routineId, minutes, firstSide, totalMs, readyMs, plan: made });
        kept = world.plan ?? kept;
        if (run) {
          met.lateStarts += 1;
          expect(world.state()?.run).toMatchObject({ id: run.id, totalMs: run.totalMs });
          expect(world.plan).toBeNull();
        }
      } else if (act.kind === 'change' && run) {
        const saved = planOf(run.id, readSavedPlan(kept));
        if (!saved) continue;
        world.plan = null;
        const { totalMs } = plannedBreak(saved.plan);
        const revision = act.isLate ? 'another' : run.revision;
        world.event({ type: 'breakResized', id, totalMs, revision, plan: saved });
        expect(world.plan === null).toBe(act.isLate);
      } else if (act.kind === 'lose') {
        if (act.how === 'gone') kept = null;
        else if (act.how === 'damaged') kept = { runId: run?.id, plan: { segments: 'junk' } };
        else kept = { runId: 'another', plan: planOf(run?.id, readSavedPlan(kept))?.plan };
      } else if (act.kind === 'end') world.event({ type: 'breakEnded', id });
      else world.kill();

      const now = world.state()?.run;
      if (!now) continue;
      const saved = planOf(now.id, readSavedPlan(kept))?.plan;
      const shown: PersonalPlan | null = saved ?? planAnew(now, facts);
      if (!shown) met.lost += 1;
      else if (saved) met.shown += 1;
      else met.anew += 1;
      if (!shown) continue;
      expect(plannedBreak(shown).totalMs).toBe(now.totalMs);
      const steps = shown.segments.flatMap((part) => (part.kind === 'move' ? [part.moveId] : []));
      expect(steps.filter((move) => !verdictNow(move, body, lately).isAllowed)).toEqual([]);
    }
  });
  fc.assert(property, { numRuns: RUNS });
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(RUNS / 20);
});
