import * as z from 'zod/mini';
import { isObject } from '../json/objects.ts';
import { NOTHING_TODAY } from '../moves/caps.ts';
import type { DoneToday } from '../moves/caps.ts';
import type { BreakSetting } from '../moves/compose/request.ts';
import { MOVES } from '../moves/data/moves.ts';
import type { Experience, MoveFeel } from '../moves/feel.ts';
import type { Lately } from '../moves/lately.ts';
import type { MoveId } from '../moves/types.ts';
import { dayOf, isDay } from '../time/calendar.ts';
import { LATEST_MS } from '../time/units.ts';
import { NO_ANSWERS, QUESTIONS } from './answers.ts';
import type { Answers, Check, QuestionId } from './answers.ts';

/**
 * Everything stored about a body: health answers, what felt right, what was done. It stays on this device: never in sync, and
 * never in an export unless asked. Instants in epoch ms, days YYYY-MM-DD.
 */
export interface BodyRecord {
  readonly version: 1;
  readonly answers: Answers;
  readonly check: Check | null;
  readonly experience: Experience;
  /** The emergency number to call; '' until the person sets one. */
  readonly emergency: string;
  readonly feel: Readonly<Partial<Record<MoveId, MoveFeel>>>;
  readonly favourites: readonly MoveId[];
  readonly banned: readonly MoveId[];
  readonly today: DoneToday & { readonly day: string };
  /** The last break that was recorded, and its moves. */
  readonly last: { readonly runId: string; readonly moves: readonly MoveId[] };
  /** Moves to ask about on the morning after (heel raises, rolling and firm hands), and the day they were done. */
  readonly morning: { readonly day: string; readonly moves: readonly MoveId[] } | null;
  /** True once a card about a tradition was opened: its moves may then be proposed. */
  readonly traditions: boolean;
  /** The place the last break was made for. */
  readonly place: BreakSetting;
  /**
   * The question how feet feel: the day on which it is no longer asked before a break, YYYY-MM-DD, and the run after which it
   * was dismissed.
   */
  readonly unasked: { readonly day: string; readonly runId: string };
}

/** What the last few days mean for the moves. `now` in epoch ms; `zone`: IANA name. */
export function latelyOf({ feel, today }: Pick<BodyRecord, 'feel' | 'today'>, now: number, zone: string): Lately {
  return { feel, today: today.day === dayOf(now, zone) ? today : NOTHING_TODAY, now };
}

export const EMPTY_BODY: BodyRecord = {
  version: 1,
  answers: NO_ANSWERS,
  check: null,
  experience: 'used',
  emergency: '',
  feel: {},
  favourites: [],
  banned: [],
  today: { ...NOTHING_TODAY, day: '' },
  last: { runId: '', moves: [] },
  morning: null,
  traditions: false,
  place: {
    setting: 'private-room',
    isSilent: false,
    shoes: 'off',
    things: ['hands', 'support'],
    handsFree: true,
    mayStand: true,
  },
  unasked: { day: '', runId: '' },
};

const isMoveId = (id: string): id is MoveId => Object.hasOwn(MOVES, id);

function makeSchemas() {
  const moveIds = z.pipe(
    z.array(z.string()),
    z.transform((ids) => [...new Set(ids.filter(isMoveId))]),
  );
  const instant = z.nullable(z.int().check(z.gte(0), z.lte(LATEST_MS)));
  const day = z.string().check(z.refine(isDay));
  const dayOrNone = z.union([z.literal(''), day]);
  const seconds = z.number().check(z.gte(0), z.lte(86_400));
  const side = z.enum(['left', 'right']);
  const level = z.literal([1, 2, 3, 4, 5]);
  const count = z.int().check(z.gte(0), z.lte(100));
  const liking = z.number().check(z.gte(-1), z.lte(1));
  const ids = QUESTIONS.map(({ id }) => id) as [QuestionId, ...QuestionId[]];
  return {
    answers: z.object({
      given: z.partialRecord(z.enum(ids), z.enum(['no', 'yes', 'unsure', 'skip'])),
      at: z.partialRecord(z.enum(ids), z.int().check(z.gte(0), z.lte(LATEST_MS))),
      sides: z.partialRecord(z.enum(['recent-injury-or-surgery', 'acute-swelling-or-gout']), side),
    }),
    check: z.nullable(
      z.object({
        day,
        found: z.enum(['nothing', 'wound', 'swelling', 'numb', 'pain']),
        side: z.nullable(side),
      }),
    ),
    experience: z.enum(['new', 'used', 'seasoned']),
    emergency: z.string().check(z.maxLength(20)),
    feel: z.partialRecord(
      z.enum(Object.keys(MOVES) as [MoveId, ...MoveId[]]),
      z.object({
        lastAt: instant,
        level: z.nullable(level),
        dose: z.nullable(z.number().check(z.gt(0), z.lte(3600))),
        goods: count,
        strongs: count,
        liking,
        halfNext: z.boolean(),
        lockedUntil: instant,
        before: z.optional(z.object({ level: z.nullable(level), goods: count, liking })),
      }),
    ),
    favourites: moveIds,
    banned: moveIds,
    today: z.object({ day: dayOrNone, hands: seconds, rolling: seconds, bottle: seconds, device: seconds }),
    last: z.object({ runId: z.string(), moves: moveIds }),
    morning: z.nullable(z.object({ day, moves: moveIds })),
    traditions: z.boolean(),
    place: z.object({
      setting: z.enum(['open-office', 'private-room', 'home']),
      isSilent: z.boolean(),
      shoes: z.enum(['on', 'soft', 'off']),
      things: z.array(
        z.enum(['hands', 'ball', 'roller', 'bottle', 'towel', 'massager', 'oil', 'support', 'second-chair']),
      ),
      handsFree: z.boolean(),
      mayStand: z.boolean(),
    }),
    /* Records older than the question have none. */
    unasked: z.prefault(z.object({ day: dayOrNone, runId: z.string() }), EMPTY_BODY.unasked),
  } satisfies Record<Exclude<keyof BodyRecord, 'version'>, z.ZodMiniType>;
}

/**
 * Saved answers. Older records kept one timestamp for all answers: each answer gets it. Without a timestamp, answers count as
 * old.
 */
function dated({ answers, answeredAt }: Readonly<Record<string, unknown>>): unknown {
  if (!isObject(answers) || answers['at'] !== undefined || !isObject(answers['given'])) return answers;
  /* An unreadable timestamp loses no answer: the answer counts as old and is asked for again. */
  const isMoment = typeof answeredAt === 'number' && answeredAt >= 0 && answeredAt <= LATEST_MS;
  const moment = isMoment ? Math.round(answeredAt) : 0;
  const at = Object.fromEntries(Object.keys(answers['given']).map((id) => [id, moment]));
  return { ...answers, at };
}

let schemas: ReturnType<typeof makeSchemas> | null = null;

/**
 * Reads a stored body record field by field; an invalid field counts as never set. Unreadable answers are asked for again.
 * `isWhole`: nothing had to be left out.
 */
export function readBody(saved: unknown): { record: BodyRecord; isWhole: boolean } {
  if (saved === undefined) return { record: EMPTY_BODY, isWhole: true };
  if (!isObject(saved)) return { record: EMPTY_BODY, isWhole: false };
  schemas ??= makeSchemas();
  const read: Record<string, unknown> = { ...EMPTY_BODY };
  let isWhole = saved['version'] === 1;
  for (const [name, schema] of Object.entries(schemas)) {
    const parsed = schema.safeParse(name === 'answers' ? dated(saved) : saved[name]);
    if (parsed.success) read[name] = parsed.data;
    else isWhole = false;
  }
  /* Each field has just been parsed by its own schema, and `satisfies` above proves that none is missing. */
  return { record: read as unknown as BodyRecord, isWhole };
}
