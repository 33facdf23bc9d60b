import { takeMessages, type BusMessage } from './dbus-wire.ts';

/** A notification as the notification service got it. */
export interface DesktopNotification {
  readonly id: number;
  readonly appName: string;
  readonly title: string;
  readonly body: string;
  /** Buttons in their order; the key `default` is what a click on the notification itself does. */
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  /** How often the program replaced this one by another of the same id. */
  readonly replacements: number;
}

/** Reasons by the Desktop Notifications Specification. */
const CLOSED_BY: Readonly<Record<number, string>> = { 1: 'expired', 2: 'by a person', 3: 'by a program' };

/** Follows `org.freedesktop.Notifications` on a bus and knows what is displayed. */
export class NotificationWatch {
  readonly #shown = new Map<number, DesktopNotification>();
  readonly #all: DesktopNotification[] = [];
  readonly #asked = new Map<string, Omit<DesktopNotification, 'id' | 'replacements'>>();
  #rest: Buffer = Buffer.alloc(0);
  #messages = 0;
  readonly #log: string[] = [];
  readonly #invoked: { id: number; key: string }[] = [];

  /** Displayed now, oldest first. */
  get shown(): readonly DesktopNotification[] {
    return [...this.#shown.values()];
  }

  /** Everything ever displayed, replacements included, oldest first. */
  get all(): readonly DesktopNotification[] {
    return [...this.#all];
  }

  /** The actions that a person chose, oldest first. */
  get invoked(): readonly { readonly id: number; readonly key: string }[] {
    return [...this.#invoked];
  }

  /** What came, was clicked and went, with the time of each; oldest first. */
  get log(): readonly string[] {
    return [...this.#log];
  }

  /** How many messages of any kind have been on the bus. */
  get messages(): number {
    return this.#messages;
  }

  /** Takes what `dbus-monitor --binary` wrote. */
  read(chunk: Buffer): void {
    const { messages, rest } = takeMessages(Buffer.concat([this.#rest, chunk]));
    this.#rest = rest;
    this.#messages += messages.length;
    for (const message of messages) this.#take(message);
  }

  #take(message: BusMessage): void {
    const call = `${message.sender ?? ''} ${message.serial}`;
    if (message.type === 1 && message.member === 'Notify') {
      this.#asked.set(call, readNotify(message));
    } else if (message.type === 2) {
      const question = `${message.destination ?? ''} ${message.replySerial ?? ''}`;
      const asked = this.#asked.get(question);
      if (asked === undefined) return;
      this.#asked.delete(question);
      const id = message.body.uint32();
      const before = this.#shown.get(id);
      const replacements = before === undefined ? 0 : before.replacements + 1;
      const notification = { ...asked, id, replacements };
      this.#shown.set(id, notification);
      this.#all.push(notification);
      this.#note(`shown ${id}`, notification.title);
    } else if (message.type === 4 && message.member === 'ActionInvoked') {
      const one = { id: message.body.uint32(), key: message.body.string() };
      this.#invoked.push(one);
      this.#note(`chosen ${one.id}`, one.key);
    } else if (message.type === 4 && message.member === 'NotificationClosed') {
      const id = message.body.uint32();
      this.#shown.delete(id);
      this.#note(`closed ${id}`, CLOSED_BY[message.body.uint32()] ?? '');
    } else if (message.type === 1 && message.member === 'CloseNotification') {
      this.#note(`asked to close ${message.body.uint32()}`, message.sender ?? '');
    }
  }

  #note(what: string, more: string): void {
    this.#log.push(`${new Date().toISOString()} ${what} ${more}`);
  }
}

function readNotify({ body }: BusMessage): Omit<DesktopNotification, 'id' | 'replacements'> {
  const appName = body.string();
  body.uint32();
  body.string();
  const title = body.string();
  const text = body.string();
  const pairs = body.strings();
  const actions = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    actions.push({ key: pairs[at] ?? '', label: pairs[at + 1] ?? '' });
  }
  return { appName, title, body: text, actions };
}
