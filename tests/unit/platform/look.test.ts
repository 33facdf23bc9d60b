import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const script = readFileSync(resolve(ROOT, 'public/look.js'), 'utf8');

/** What the first script makes of the root element of a page. */
function lookAfter(getItem: () => string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(script, { localStorage: { getItem }, document: { documentElement: { dataset } } });
  return dataset;
}

describe('the first script of a page', () => {
  test('shows the look that was kept', () => {
    expect(lookAfter(() => 'dark larger')).toEqual({ scheme: 'dark', text: 'larger' });
  });

  test('leaves a page as it is where nothing was kept', () => {
    expect(lookAfter(() => null)).toEqual({});
    expect(lookAfter(() => '')).toEqual({});
  });

  test('survives a browser that keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    expect(lookAfter(refuse)).toEqual({});
  });

  test.each(['break', 'library', 'options', 'popup', 'safety'])('stands before all else that shows: %s', (page) => {
    const html = readFileSync(resolve(ROOT, `entrypoints/${page}/index.html`), 'utf8');
    const [head = ''] = html.split('</head>');
    expect(head).toContain('<script src="/look.js"></script>');
    expect(head).not.toContain('stylesheet');
  });
});
