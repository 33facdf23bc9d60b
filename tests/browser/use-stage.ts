import './harness/noon.ts';
import { afterEach, beforeEach } from 'vitest';
import type { Pseudo } from '../../scripts/locale-files.ts';
import { reportFailure } from './failure-report.ts';
import type { DesktopOptions } from './harness/desktop.ts';
import type { RealBrowser } from './harness/types.ts';
import { setShownLanguage } from './shown-language.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** The browsers that a worker tests in: one, because each project of the configuration has its own. */
export const BROWSERS = (['chromium', 'firefox'] as const).filter((name) => name === process.env['INSTEP_TEST_IN']);

/** Enough to see that something moves. */
const HERTZ = 20;

/** What a worker keeps from file to file. It ends with the worker: its processes are tied to it. */
const kept: { key: string; stage: Stage }[] = [];

async function closeKept(): Promise<void> {
  for (const { stage } of kept.splice(0)) await stage.close();
}

/**
 * One desktop and browser for all tests of a worker, as new before each of them. A test that fails takes its browser with it,
 * whatever it left in there, and the next one gets another.
 */
export function useStage(
  name: RealBrowser['name'],
  desktopOptions: DesktopOptions = {},
  language: Pseudo | null = null,
): Stage {
  const key = JSON.stringify([name, desktopOptions, language]);
  beforeEach(async () => {
    setShownLanguage(language);
    const [last] = kept;
    if (last?.key === key) return last.stage.reset();
    await closeKept();
    kept.push({ key, stage: await setStage(name, {}, { hertz: HERTZ, ...desktopOptions }, language) });
    return undefined;
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const { stage } of kept) await reportFailure(`${name} ${task.name}`, stage);
    await closeKept();
  });
  /* Every part is asked for when it is used, of the stage of that moment. */
  return new Proxy({} as Stage, {
    get(_, part) {
      const [last] = kept;
      if (!last) throw new Error('There is a browser during tests only.');
      return Reflect.get(last.stage, part) as unknown;
    },
  });
}
