/** Whether what a page shows stays where it belongs: in the window, in its frame, and off what is beside it. */
import type { Page } from 'puppeteer-core';

export interface FitOptions {
  /** All of it has to be on view at once: nothing scrolls, not even upwards. */
  readonly whole: boolean;
}

/** What leaves its frame in a page as it is now, in words; empty where all is well. */
const misfits = (page: Page, options: FitOptions): Promise<string[]> => page.evaluate(findMisfits, options);

/** Gives a page the function `findMisfits`, for what runs in it; the source comes through the driver, past the page's CSP. */
export async function prepareFit(page: Page): Promise<void> {
  await page.evaluate(`globalThis.findMisfits = ${String(findMisfits)}; undefined`);
}

/** What a page of 1280 px becomes at 400 % zoom, and text at 200 %, as WCAG asks for (1.4.10 and 1.4.4). */
const NARROW_LOOKS = [
  { name: '320 px', width: 320, text: '' },
  { name: 'text at 200 %', width: null, text: '200%' },
] as const;

/** The same, of a page of this size where it is as narrow as it gets, and with text as large. */
export async function narrowMisfits(page: Page, path: string, size: PageSize): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, width, text } of NARROW_LOOKS) {
    /* The popup has the width that it has. */
    if (width !== null && path.startsWith('popup')) continue;
    await page.setViewport({ ...size, width: width ?? size.width });
    await page.evaluate((fontSize: string) => {
      document.documentElement.style.fontSize = fontSize;
    }, text);
    for (const fault of await misfits(page, { whole: false })) wrong.push(`${name}: ${fault}`);
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewport(null);
  return wrong;
}

/** The same, of a page of this size. */
export async function misfitsAt(page: Page, size: PageSize): Promise<string[]> {
  await page.setViewport(size);
  const wrong = await misfits(page, { whole: false });
  await page.setViewport(null);
  return wrong;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/* Runs in the page, and uses nothing from outside its own body. */
const findMisfits = ({ whole }: FitOptions): string[] => {
  /** Lines are drawn between pixels, and rounded. */
  const SLACK = 1.5;
  const faults: string[] = [];
  const root = document.documentElement;
  const [width, height] = [root.clientWidth, window.innerHeight];
  const say = (element: Element, what: string): void => {
    const name =
      element instanceof HTMLElement && element.className ? `.${element.className.replaceAll(' ', '.')}` : '';
    const text = (element.textContent ?? '').trim().slice(0, 30);
    faults.push(`${element.localName}${name} "${text}" ${what}`);
  };
  if (root.scrollWidth > width) faults.push(`the page is ${root.scrollWidth} wide, of ${width}`);
  if (whole && root.scrollHeight > height) faults.push(`the page is ${root.scrollHeight} high, of ${height}`);

  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    /* The hint of a key lies on the end of its field, and goes with the first letter. */
    element.closest('.visually-hidden, .skip-link:not(:focus), svg, option, .search-field > kbd') === null;
  /** What a scroller or a picture clips is not seen. */
  const clip = (element: Element, box: DOMRect): DOMRect => {
    let { left, top, right, bottom } = box;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  /** A panel lies on what is below it. */
  const layerOf = (element: Element): Element | null => element.closest('.sound-panel, .menu, dialog');
  const isFloating = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
    }
    return false;
  };
  const all = [...document.querySelectorAll('body *')].filter(isSeen);

  for (const element of all) {
    const box = clip(element, element.getBoundingClientRect());
    if (box.width <= 1 || box.height <= 1) continue;
    const isOut = box.left < -SLACK || box.right > width + SLACK;
    const isBelow = whole && (box.top < -SLACK || box.bottom > height + SLACK);
    if (isOut || isBelow) {
      say(
        element,
        `leaves the window: ${Math.round(box.left)}…${Math.round(box.right)} of ${width}, to ${Math.round(box.bottom)} of ${height}`,
      );
    }
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const isField = element.matches('input, select, textarea');
    if (
      display !== 'inline' &&
      !isField &&
      element.scrollWidth > element.clientWidth + SLACK &&
      element.clientWidth > 0
    ) {
      const inner = [...element.children].some(
        (child) => isSeen(child) && getComputedStyle(child).display !== 'inline',
      );
      if ((!inner || overflowX !== 'visible') && !element.matches('.plate'))
        say(element, `is ${element.clientWidth} wide and needs ${element.scrollWidth}`);
    }
    if (
      whole &&
      overflowY !== 'visible' &&
      overflowY !== 'clip' &&
      element.scrollHeight > element.clientHeight + SLACK
    ) {
      const isPlate = element.matches('.plate');
      if (!isPlate) say(element, `is ${element.clientHeight} high and needs ${element.scrollHeight}`);
    }
  }

  /* Words, and what is operated: nothing lies on anything else, and words stay in their button. */
  interface Piece {
    readonly of: Element;
    readonly box: DOMRect;
  }
  const pieces: Piece[] = [];
  for (const element of all) {
    if (isFloating(element)) continue;
    if (element.matches('input, select') && getComputedStyle(element).opacity !== '0') {
      pieces.push({ of: element, box: clip(element, element.getBoundingClientRect()) });
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = element.closest('button, .button, .feeling-box, .note, .level-row, .card');
      for (const box of range.getClientRects()) {
        if (box.width <= 1) continue;
        pieces.push({ of: element, box: clip(element, box) });
        const edge = frame?.getBoundingClientRect();
        if (edge && (box.left < edge.left - SLACK || box.right > edge.right + SLACK || box.bottom > edge.bottom + 3)) {
          say(element, 'leaves its frame');
        }
      }
    }
  }
  pieces.sort((a, b) => a.box.top - b.box.top);
  for (const [index, one] of pieces.entries()) {
    for (let at = index + 1; at < pieces.length; at++) {
      const other = pieces[at];
      if (!other || other.box.top > one.box.bottom) break;
      if (one.of.contains(other.of) || other.of.contains(one.of) || layerOf(one.of) !== layerOf(other.of)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      /* The boxes of two lines reach a little into each other. */
      if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.35) {
        say(one.of, `lies on "${(other.of.textContent ?? '').trim().slice(0, 30)}"`);
      }
    }
  }
  return [...new Set(faults)];
};
