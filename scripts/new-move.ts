/** Marks what the author of a move still has to say. A test finds each and fails. */
export const TO_FILL = 'TODO';

const TEXTS = 'public/_locales/en/messages.json';
const DATA = 'utils/moves/data';
const LOOPS = 'utils/figure/loops.ts';

/** The files that name every move, besides its drawing. */
export const FILES = [
  `${DATA}/moves.ts`,
  `${DATA}/purposes.ts`,
  `${DATA}/care.ts`,
  `${DATA}/references.ts`,
  `${DATA}/drawing-briefs.ts`,
  LOOPS,
  TEXTS,
];

export const drawingOf = (id: string): string => `utils/figure/moves/${id}.ts`;

/**
 * The files of a new move, by their paths, with placeholders where its author has the word. Imports are for the formatter to sort.
 *
 * @param read gives the text of a file as it is.
 * @throws Error that says what is wrong with the name.
 */
export function newMove(id: string, read: (path: string) => string): Map<string, string> {
  if (!/^[a-z]+(-[a-z]+)+$/.test(id))
    throw new Error(`"${id}" is no name for a move: say two or more small words with hyphens, such as heel-tap.`);
  const key = id.replaceAll('-', '_');
  const name = id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  const shown = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const messages = JSON.parse(read(TEXTS)) as Record<string, unknown>;
  const isKnown = read(`${DATA}/moves.ts`).includes(`\n  '${id}': {`);
  if (isKnown || `move_${key}_name` in messages) throw new Error(`There is a move "${id}" already.`);

  /** Puts an entry at the end of a table. */
  const added = (path: string, table: string, entry: string): string => {
    const text = read(path);
    const end = text.indexOf('\n}', text.indexOf(`export const ${table}`));
    return `${text.slice(0, end)}\n  '${id}': ${entry},${text.slice(end)}`;
  };
  const data: readonly [file: string, table: string, entry: string][] = [
    ['moves', 'MOVES', MOVE],
    ['purposes', 'PURPOSES', PURPOSE],
    ['care', 'CARE', CARE],
    ['references', 'MOVE_REFERENCES', `[], // ${TO_FILL} the studies behind it, by their ids`],
    ['drawing-briefs', 'DRAWING_BRIEFS', BRIEF],
  ];
  const loops = added(LOOPS, 'LOOPS', shown).replace(
    /^import \* as/m,
    `import { ${shown} } from './moves/${id}.ts';\n$&`,
  );
  return new Map([
    ...data.map(([file, table, entry]): [string, string] => {
      const path = `${DATA}/${file}.ts`;
      /* A remark at the end of the line comes after the comma. */
      return [path, added(path, table, entry).replace(/\[\], (\/\/ .*),$/m, '[], $1')];
    }),
    [LOOPS, loops],
    [drawingOf(id), drawing(shown)],
    [TEXTS, textsWith(messages, key, name)],
  ]);
}

/** What is left to fill in: file and line, and what is asked for. */
export function leftToFill(paths: readonly string[], read: (path: string) => string): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => {
        const asked = new RegExp(`\\b${TO_FILL} (.*?)['"\\],]*$`).exec(line)?.[1];
        return asked === undefined ? [] : [`${path}:${at + 1}: ${asked}`];
      }),
  );
}

function textsWith(messages: Readonly<Record<string, unknown>>, key: string, name: string): string {
  const spoken = 'shown and spoken. At most 90 characters';
  const steps = [1, 2, 3, 4].map((step): [string, string, string] => [
    `move_${key}_step_${step}`,
    `${TO_FILL} line ${step} of 4 of the instructions`,
    `${name}: line ${step} of 4 of the instructions, ${spoken}, no brackets or symbols.`,
  ]);
  const texts: readonly [key: string, message: string, description: string][] = [
    [`move_${key}_name`, name, 'Name of a move.'],
    ...steps,
    [`move_${key}_breath`, `${TO_FILL} how to breathe`, `${name}: how to breathe, ${spoken}.`],
    [`move_${key}_easier`, `${TO_FILL} how to make it easier`, `${name}: how to make it easier.`],
    [`move_${key}_harder`, `${TO_FILL} how to make it harder`, `${name}: how to make it harder.`],
    [`move_${key}_ease_off`, `${TO_FILL} when to do less or stop`, `${name}: when to do less or stop, ${spoken}.`],
    [`move_${key}_note`, `${TO_FILL} what is known about it`, `${name}: what is known about it.`],
    [
      `find_move_${key}`,
      `${TO_FILL} other words for it, with commas`,
      `Words that people may search the move “${name}” by, never shown. Any number, separated by commas; other words in each language.`,
    ],
    [`figure_${key}`, `${TO_FILL} what the picture shows`, `What the picture of ${name} shows, for screen readers.`],
  ];
  const added = texts.map(([id, message, description]): [string, unknown] => [id, { message, description }]);
  const sorted = [...Object.entries(messages), ...added].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

const MOVE = `{
    // ${TO_FILL} how it is done: each value here, see Move in utils/moves/types.ts
    family: 'mobility',
    posture: 'seated',
    badge: 'feet-flat',
    shoes: 'on-ok',
    discreet: 'invisible',
    hand: 'none',
    tools: { required: [], optional: [] },
    sides: 'both-together',
    dose: { unit: 'reps', secondsPerUnit: 3, default: 10, min: 5, max: 20 },
    intensity: { scale: 'effort', default: 3, min: 1, max: 4 },
    stepCount: 4,
  }`;

const PURPOSE = `{
    // ${TO_FILL} what it is for: each value here, see Purpose in utils/moves/types.ts
    tradition: 'physiotherapy',
    goals: [{ goal: 'mobility', weight: 1, grade: 'C' }],
    grade: 'C',
    area: 'ankle',
    regions: ['ankle'],
    restHours: 0,
    substitutes: [],
  }`;

/* A move of which nobody has said whom it may harm is for nobody with an answer. */
const CARE = `{
    // ${TO_FILL} what each health answer does to it: exclude, caution, or no line for none
    pregnancy: 'exclude',
    'dvt-or-blood-thinners': 'exclude',
    'diabetes-or-numb-feet': 'exclude',
    'recent-injury-or-surgery': 'exclude',
    'open-wound-or-infection': 'exclude',
    'varicose-veins': 'exclude',
    osteoporosis: 'exclude',
    'acute-swelling-or-gout': 'exclude',
  }`;

const BRIEF = `{
    view: 'LEGSIDE',
    loopSeconds: 6,
    poses: ['${TO_FILL} what is to be seen when, and from which view'],
    prop: 'none',
    arrows: '${TO_FILL} the arrows',
    tempo: '${TO_FILL} the rhythm in words',
  }`;

const drawing = (shown: string): string => `import { LEGSIDE } from '../legs.ts';
import { loop } from '../loop.ts';
import { floor, seat } from '../marks.ts';
import { drawLeg } from '../rig.ts';

// ${TO_FILL} the drawing; npm run figures shows it
export const ${shown} = loop({
  seconds: 6,
  still: 3,
  keys: {
    up: [
      [0, 0],
      [3, 1],
      [6, 0],
    ],
  },
  draw: ({ up }) => [floor(204.8), seat(), ...drawLeg(LEGSIDE, { foot: 10 * up, pin: 'H' })],
});
`;
