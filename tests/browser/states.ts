/** What each page can show: the one list that axe, `npm run screenshots` and `npm run gallery` go by. */
import type { browser as api } from 'wxt/browser';
import { NOTHING_LEFT_OUT } from '../../utils/body/routines-left-out.ts';
import { BREAK_STATES, GATE_STATES } from './break-states.ts';
import { waitUntil } from './harness/wait.ts';
import { untilThere } from './keys.ts';
import { POPUP_STATES, working } from './popup-states.ts';
import type { PageState, PartState } from './show-state.ts';
import { asTyped } from './shown-language.ts';
import { viewOf } from './stage.ts';

/* The name both browsers know inside the extension. */
declare const chrome: typeof api;

/** The popup's own size, and that of the break window without its frame. */
const POPUP = { width: 380, height: 600 };
const WINDOW = { width: 480, height: 680 };
const TAB = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 900 };

const on = (page: 'popup' | 'break', states: readonly PartState[], path = `${page}.html`): PageState[] =>
  states.map((state) => ({
    ...state,
    name: `${page}-${state.name}`,
    path,
    size: page === 'popup' ? POPUP : WINDOW,
  }));

/** A page in a tab, wide and as narrow as a page gets. */
const inTab = ({ name, ...state }: Omit<PageState, 'size' | 'state'>): PageState[] =>
  [TAB, PHONE].map((size) => ({ ...state, name: `${name}-${size.width}`, size, state: working }));

const OPTIONS = [
  ['rhythm', 'Work between breaks'],
  ['hours', 'Working hours'],
  ['moments', 'Quiet hours'],
  ['break', 'Your routines, in rotation'],
  ['sound', 'Soft tones'],
  ['toolbar', 'Keyboard shortcuts'],
  ['look', 'Text size'],
  ['seen', 'Activity log'],
  ['about', 'Privacy'],
] as const;

const WELCOME = ['what', 'when', 'hand', 'sight'] as const;

const LIBRARY = [
  ['moves', '', '44 of 44'],
  ['move', '#move/ball-roll-sole', 'When not to do it'],
  ['routines', '#routines', 'Ball under the desk'],
  ['routine', '#routine/ball-break-3', 'Ball under the desk'],
  ['know', '#know', 'Good to know'],
  ['card', '#know/evidence', 'Good to know'],
  ['plans', '#plans', 'Open a file'],
  ['search', '#moves?goal=calm&q=heel', 'hidden by your filters'],
  ['search-said', '#know?q=detox', 'Results for'],
  ['search-none', '#routines?q=neropathie', 'The nearest'],
] as const;

export const STATES: readonly PageState[] = [
  ...on('popup', POPUP_STATES),
  ...on('popup', BREAK_STATES),
  ...on('break', BREAK_STATES),
  ...on('break', GATE_STATES, 'break.html?start=ball-break-3&minutes=3&id='),
  ...on('break', [{ name: 'idle', text: 'No break is running', state: working }]),
  ...OPTIONS.flatMap(([group, text]) => inTab({ name: `options-${group}`, path: `options.html#${group}`, text })),
  ...inTab({
    name: 'options-search',
    path: 'options.html',
    text: 'Work between breaks',
    act: async (page) => {
      await untilThere(page, 'input[type="search"]');
      await page.type('input[type="search"]', asTyped('loud'));
      await viewOf(page).waitForText(`match “${asTyped('loud')}”.`);
    },
  }),
  ...inTab({
    name: 'options-undo',
    path: 'options.html',
    text: 'Work between breaks',
    act: (page) => viewOf(page).click('Sore heels'),
  }),
  ...LIBRARY.flatMap(([part, hash, text]) => inTab({ name: `library-${part}`, path: `library.html${hash}`, text })),
  ...inTab({
    name: 'library-plan',
    path: 'library.html#plans',
    text: 'Open a file',
    click: 'New plan',
    act: (page) => viewOf(page).click('Add a move'),
  }),
  ...inTab({
    name: 'safety-questions',
    path: 'safety.html',
    text: 'A few questions',
    answers: () => [null, NOTHING_LEFT_OUT],
  }),
  ...inTab({
    name: 'safety-alert',
    path: 'safety.html',
    text: 'A few questions',
    act: async (page) => {
      const clot = 'input[name="clot"][value="unsure"]';
      await untilThere(page, clot);
      /* Out from under the sticky header. */
      await page.$eval(clot, (input) => input.scrollIntoView({ block: 'center' }));
      await page.click(clot);
      await viewOf(page).waitForText('A hidden clot can move.');
    },
  }),
  ...WELCOME.flatMap((step, at) =>
    inTab({
      name: `welcome-${step}`,
      path: 'welcome.html',
      text: 'You sit. Your feet wait.',
      act: async (page) => {
        for (let next = 0; next < at; next += 1) await viewOf(page).click('Next');
        await waitUntil(`step ${at + 1}`, () => page.$(`.welcome-marks li:nth-child(${at + 1})[aria-current]`));
      },
    }),
  ),
  ...inTab({
    name: 'welcome-pin',
    path: 'welcome.html',
    text: 'You sit. Your feet wait.',
    act: async (page) => {
      await page.evaluate(() => {
        chrome.action.getUserSettings = () => Promise.resolve({ isOnToolbar: false });
      });
      await viewOf(page).click('Skip setup');
      await viewOf(page).waitForText('puzzle piece');
    },
  }),
  ...inTab({ name: 'safety-help', path: 'safety.html#help', text: 'Call emergency services now' }),
];
