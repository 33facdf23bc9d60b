import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects in their order, and of the browser tests the files that take longest: begun late, one of them would run alone. */
const ORDER = [
  'browser/moments',
  'browser/pages',
  'browser/languages',
  'browser/main-job',
  'browser/feelings',
  'browser/lifecycle',
  'browser/rituals',
  'browser/',
  'simulation/',
];

function rank({ moduleId }: TestSpecification): number {
  const found = ORDER.findIndex((part) => moduleId.includes(`/tests/${part}`));
  return found < 0 ? ORDER.length : found;
}

/** Long files first and short ones last, so that all workers end at about the same time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
