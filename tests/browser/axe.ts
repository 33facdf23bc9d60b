import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

export interface AxeReport {
  /** Each violation with its elements, as a line to read. */
  violations: string[];
  /** Rules that found something to look at and were content. */
  passes: number;
}

/** Examines the page as it is now. The source comes through the driver, which the page's CSP does not hold. */
export async function axeReport(page: Page): Promise<AxeReport> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(`${SOURCE}; undefined`);
  return page.evaluate(async (tags: string[]) => {
    const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return {
      violations: violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`).join('\n')}`,
      ),
      passes: passes.length,
    };
  }, TAGS);
}
