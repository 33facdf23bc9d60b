import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Way = readonly (string | number)[];

const HOSTILE: readonly unknown[] = [
  null,
  -1,
  0.5,
  5.5,
  9,
  2 ** 40,
  9e15,
  1e99,
  -1e99,
  '',
  '2026-99-99',
  'constructor',
  '__proto__',
  '\u202Egpj.exe',
  '\uD83D',
  '99:99',
  [],
  {},
  [null],
  'x'.repeat(5000),
  true,
];

/** A part of a document that is none: junk of any kind, or one of what has made trouble before. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2, maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.integer() },
);

function waysIn(value: Json, before: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [before];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    waysIn(part, [...before, Array.isArray(value) ? Number(key) : key]),
  );
  return [before, ...inner];
}

function changed(value: unknown, way: Way, index: number, junkPart: unknown): unknown {
  const key = way[index];
  if (key === undefined) return junkPart;
  if (Array.isArray(value)) {
    return value.map((part: unknown, at) => (at === key ? changed(part, way, index + 1, junkPart) : part));
  }
  const all: Record<string, unknown> = Object(value);
  return { ...all, [key]: changed(all[key], way, index + 1, junkPart) };
}

/** A whole document with up to three of its parts replaced by junk; now and then junk alone. */
export function damaged(document: unknown): fc.Arbitrary<unknown> {
  /* Plain, as the browser gives it back. */
  const plain = JSON.parse(JSON.stringify(document)) as Json;
  const ways = waysIn(plain);
  const changes = fc.array(fc.tuple(fc.nat({ max: ways.length - 1 }), junk), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    {
      weight: 20,
      arbitrary: changes.map((all) =>
        all.reduce<unknown>((now, [at, part]) => changed(now, ways[at] ?? [], 0, part), plain),
      ),
    },
    { weight: 1, arbitrary: junk },
  );
}
