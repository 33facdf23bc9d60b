import { HOME, OFFICE } from '../tests/fakes/compose-request.ts';
import { useEnglish } from '../tests/fakes/english.ts';
import { wellBody } from '../tests/fakes/well-body.ts';
import type { Answer, QuestionId } from '../utils/body/answers.ts';
import type { BodyRecord } from '../utils/body/record.ts';
/** Prints ten routines that the composer makes, with its reasons: `npm run examples`. */
import { saidView } from '../utils/break/plan-reasons.ts';
import { prepareBreak } from '../utils/break/prepare.ts';
import type { BreakRequest } from '../utils/break/request.ts';
import { countdown } from '../utils/i18n/format.ts';
import type { BreakSetting } from '../utils/moves/compose/request.ts';
import { moveName } from '../utils/words/names.ts';

const NOW = Date.UTC(2026, 0, 5, 14);
const ZONE = 'Europe/London';

interface Example {
  title: string;
  minutes: number;
  place: BreakSetting;
  goals?: Extract<BreakRequest, { kind: 'made' }>['goals'];
  regions?: Extract<BreakRequest, { kind: 'made' }>['regions'];
  given?: Partial<Record<QuestionId, Answer>>;
  change?: (record: BodyRecord) => BodyRecord;
}

const WATCHED: BreakSetting = { ...OFFICE, isSilent: true, things: [], handsFree: false, mayStand: false };

const EXAMPLES: readonly Example[] = [
  { title: '60 seconds in an open office, shoes on', minutes: 1, place: OFFICE },
  {
    title: 'Sore heel at home, with a ball',
    minutes: 5,
    place: { ...HOME, things: ['hands', 'ball', 'support'] },
    goals: ['heel-pain'],
    regions: ['heel'],
  },
  {
    title: 'Pregnant, evening at home',
    minutes: 5,
    place: HOME,
    goals: ['calm', 'lymph'],
    given: { pregnancy: 'yes' },
  },
  { title: 'Numb feet', minutes: 5, place: HOME, goals: ['nerve-comfort'], given: { numb: 'yes' } },
  { title: 'A possible clot', minutes: 3, place: HOME, goals: ['tension'], given: { clot: 'unsure' } },
  { title: 'Blood thinners', minutes: 5, place: HOME, goals: ['tension', 'mobility'], given: { thinners: 'yes' } },
  { title: 'Nothing at hand and a colleague opposite', minutes: 2, place: WATCHED },
  {
    title: 'The left foot is sprained',
    minutes: 4,
    place: HOME,
    goals: ['mobility'],
    given: { injury: 'yes' },
    change: (record) => ({
      ...record,
      answers: { ...record.answers, sides: { 'recent-injury-or-surgery': 'left' } },
    }),
  },
  {
    title: 'Tradition at home, ten minutes, thumb fans were too strong on Tuesday',
    minutes: 10,
    place: HOME,
    goals: ['calm', 'sleep'],
    change: (record) => ({
      ...record,
      traditions: true,
      feel: {
        'thumb-fans': {
          lastAt: NOW - 6 * 86_400_000,
          level: 2,
          dose: null,
          goods: 0,
          strongs: 1,
          liking: -0.3,
          halfNext: true,
          lockedUntil: null,
        },
      },
    }),
  },
  { title: 'Twenty minutes for tense calves and ankles', minutes: 20, place: HOME, regions: ['calf', 'ankle'] },
];

useEnglish();
for (const { title, minutes, place, goals = [], regions = [], given = {}, change } of EXAMPLES) {
  const well = { ...wellBody(NOW, ZONE, given), place };
  const record = change ? change(well) : well;
  const started = performance.now();
  const request: BreakRequest = { kind: 'made', minutes, goals, regions, side: null };
  const prepared = prepareBreak(request, { record, plans: [], now: NOW, zone: ZONE, breaks: 0, satMs: 2_700_000 });
  const tookMs = performance.now() - started;
  console.log(`\n${title} (${minutes} min, made in ${tookMs.toFixed(1)} ms)`);
  if (prepared.kind !== 'plan') throw new Error(`${title}: ${prepared.kind}`);
  const { plan } = prepared;
  const said = saidView(plan, NOW, ZONE);
  for (const line of said.changes) console.log(`  ! ${line}`);
  let at = 0;
  for (const part of plan.segments.slice(1)) {
    if (part.kind === 'move') {
      const side = part.side === 'both' ? '' : `, ${part.side}`;
      console.log(`  ${countdown(at * 1000)}  ${moveName(part.moveId)}${side}: ${part.seconds} s, level ${part.level}`);
    }
    at += part.seconds;
  }
  for (const { name, why } of said.reasons) console.log(`     ${name}: ${why}`);
  console.log(`  ${countdown(at * 1000)}  end`);
}
