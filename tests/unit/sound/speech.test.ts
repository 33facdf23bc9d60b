import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../../utils/settings/defaults.ts';
import { createSpeaker, voiceFor } from '../../../utils/sound/speech.ts';
import type { Speaker } from '../../../utils/sound/speech.ts';

type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default' | 'voiceURI'>;

const voice = (name: string, lang: string, given: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  localService: true,
  default: false,
  voiceURI: name,
  ...given,
});
const ANNA = voice('Anna', 'de-DE', { default: true });
const ALEX = voice('Alex', 'en-US');
const KATE = voice('Kate', 'en-GB');
const CLOUD = voice('Cloud', 'en-US', { localService: false });

class Utterance extends EventTarget {
  lang = '';
  rate = 1;
  volume = 1;
  voice: Voice | null = null;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** The browser's speech in memory: what was spoken, and with which voice. A line spoken in the turn of a `cancel` is lost. */
class Synthesis extends EventTarget {
  voices: Voice[] = [];
  readonly heard: { text: string; voice: string | null }[] = [];
  readonly lines: Utterance[] = [];
  private cancelledAt = -1;

  getVoices = (): Voice[] => this.voices;

  cancel = (): void => {
    this.cancelledAt = Date.now();
  };

  speak = (line: Utterance): void => {
    this.lines.push(line);
    if (Date.now() === this.cancelledAt) return;
    this.heard.push({ text: line.text, voice: line.voice?.name ?? null });
  };

  list(...voices: Voice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

let synthesis = new Synthesis();
let speaker: Speaker = createSpeaker();
const say = (text: string, voiceName = ''): void => speaker.say(text, { ...DEFAULTS.sound, voiceName }, 'en');
const words = (): string[] => synthesis.heard.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers();
  synthesis = new Synthesis();
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  speaker = createSpeaker();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the voice of a line', () => {
  const chosen = (voices: Voice[], name: string, language: string, isLocal = false): string | undefined =>
    voiceFor(voices, name, language, isLocal)?.name;

  test('is the chosen one, or else one of the texts’ language, not the system’s own', () => {
    expect(chosen([ANNA, ALEX, KATE], 'Kate', 'en')).toBe('Kate');
    expect(chosen([ANNA, ALEX, KATE], '', 'en')).toBe('Alex');
    expect(chosen([ANNA, ALEX, KATE], '', 'en-GB')).toBe('Kate');
    expect(chosen([ANNA, ALEX], 'Zira', 'en')).toBe('Alex');
    expect(chosen([ANNA], '', 'en')).toBeUndefined();
    expect(chosen([voice('Egypt', 'ar_EG')], '', 'ar')).toBe('Egypt');
  });

  test('comes from this computer rather than from the network', () => {
    expect(chosen([CLOUD, ALEX], '', 'en-US')).toBe('Alex');
    expect(chosen([CLOUD], '', 'en')).toBe('Cloud');
    expect(chosen([CLOUD, ALEX], 'Cloud', 'en')).toBe('Cloud');
    expect(chosen([CLOUD, ALEX], 'Cloud', 'en', true)).toBe('Alex');
  });
});

describe('a voice that comes late', () => {
  test('is waited for, also where a first list has others', () => {
    say('Sit down.', 'Kate');
    synthesis.list(ANNA);
    vi.advanceTimersByTime(900);
    expect(words()).toEqual([]);
    synthesis.list(ANNA, KATE);
    expect(synthesis.heard).toEqual([{ text: 'Sit down.', voice: 'Kate' }]);
  });

  test('is waited for no longer than two seconds, and once', () => {
    synthesis.voices = [ALEX];
    say('Sit down.', 'Kate');
    vi.advanceTimersByTime(1999);
    expect(words()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(synthesis.heard).toEqual([{ text: 'Sit down.', voice: 'Alex' }]);
    synthesis.lines[0]?.dispatchEvent(new Event('end'));
    say('Lift your heels.', 'Kate');
    expect(words()).toEqual(['Sit down.', 'Lift your heels.']);
  });

  test('is not waited for by a line that another one has replaced', () => {
    say('Sit down.', 'Kate');
    say('Lift your heels.', 'Kate');
    synthesis.list(KATE);
    vi.advanceTimersByTime(5000);
    expect(words()).toEqual(['Lift your heels.']);
  });
});

describe('a voice that fails', () => {
  test('gives its line, and those after it, to one of this computer', () => {
    synthesis.voices = [CLOUD, ALEX];
    say('Sit down.', 'Cloud');
    synthesis.lines[0]?.dispatchEvent(new Event('error'));
    synthesis.lines[1]?.dispatchEvent(new Event('end'));
    say('Lift your heels.', 'Cloud');
    expect(synthesis.heard).toEqual([
      { text: 'Sit down.', voice: 'Cloud' },
      { text: 'Sit down.', voice: 'Alex' },
      { text: 'Lift your heels.', voice: 'Alex' },
    ]);
  });

  test('of this computer is not tried again and again', () => {
    synthesis.voices = [ALEX];
    say('Sit down.');
    synthesis.lines[0]?.dispatchEvent(new Event('error'));
    expect(words()).toEqual(['Sit down.']);
  });

  test('says nothing more of a line that was hushed', () => {
    synthesis.voices = [CLOUD, ALEX];
    say('Sit down.', 'Cloud');
    speaker.hush();
    synthesis.lines[0]?.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(5000);
    expect(words()).toEqual(['Sit down.']);
  });
});

test('a line is not spoken in the turn of a cancel, which would swallow it', () => {
  synthesis.voices = [ALEX];
  say('Sit down.');
  say('Lift your heels.');
  expect(words()).toEqual(['Sit down.']);
  vi.advanceTimersByTime(150);
  expect(words()).toEqual(['Sit down.', 'Lift your heels.']);
  speaker.hush();
  say('Rest.');
  speaker.hush();
  vi.advanceTimersByTime(5000);
  expect(words()).toEqual(['Sit down.', 'Lift your heels.']);
});

test('a browser that cannot speak stays silent', () => {
  vi.stubGlobal('speechSynthesis', undefined);
  const mute = createSpeaker();
  mute.say('Sit down.', DEFAULTS.sound, 'en');
  expect(() => mute.hush()).not.toThrow();
});
