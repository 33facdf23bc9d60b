import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** Rules that at least have something to look at on any page of ours. */
const FEWEST_RULES = 10;

/**
 * What axe has against the page once its colours have settled, each with its elements. The source comes through the driver, which the
 * page's CSP does not hold.
 *
 * @throws Error when axe found next to nothing to examine.
 */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(`${SOURCE}; undefined`);
  const { found, passes } = await page.evaluate(async (tags: string[]) => {
    /* A colour on its way to another is none of the page's. */
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
    const results = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      preload: false,
    });
    const found = results.violations.map(({ id, help, nodes }) => {
      const elements = nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`);
      return [`${id}: ${help}`, ...elements].join('\n');
    });
    return { found, passes: results.passes.length };
  }, TAGS);
  if (passes < FEWEST_RULES) throw new Error(`Only ${passes} rules had something to look at`);
  return found;
}
