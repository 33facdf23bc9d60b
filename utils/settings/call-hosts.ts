/** A place where people meet: the host of a call's address, and its common name. */
export interface CallHost {
  host: string;
  name: string;
}

/** Browser calls that people are likely to use; the list can be changed in the options. */
export const CALL_HOSTS: readonly CallHost[] = [
  { host: 'meet.google.com', name: 'Google Meet' },
  { host: 'zoom.us', name: 'Zoom' },
  { host: 'teams.microsoft.com', name: 'Microsoft Teams' },
  { host: 'teams.live.com', name: 'Microsoft Teams' },
  { host: 'teams.cloud.microsoft', name: 'Microsoft Teams' },
  { host: 'webex.com', name: 'Webex' },
  { host: 'app.slack.com', name: 'Slack' },
  { host: 'discord.com', name: 'Discord' },
  { host: 'whereby.com', name: 'Whereby' },
  { host: 'meet.jit.si', name: 'Jitsi Meet' },
  { host: '8x8.vc', name: '8x8' },
  { host: 'facetime.apple.com', name: 'FaceTime' },
  { host: 'goto.com', name: 'GoTo Meeting' },
  { host: 'ringcentral.com', name: 'RingCentral' },
  { host: 'gather.town', name: 'Gather' },
  { host: 'around.co', name: 'Around' },
  { host: 'bigbluebutton.org', name: 'BigBlueButton' },
];

export const MAX_HOSTS = 50;
export const MAX_HOST_LENGTH = 80;

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** The host of a typed or pasted text, as browsers write it, without "www."; null if there is none. */
export function hostOf(text: string): string | null {
  const address = text
    .trim()
    .toLowerCase()
    .replace(SCHEME, '')
    .replace(/^(?:\*\.)+/, '');
  const host = URL.parse(`https://${address}`)
    ?.hostname.replace(/\.$/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '');
  return host !== undefined && host.length <= MAX_HOST_LENGTH && HOST.test(host) ? host : null;
}

/** Whether `host` is one of `hosts`, or a subdomain of one. */
export function matchesHost(host: string, hosts: readonly string[]): boolean {
  const lower = host.toLowerCase();
  return hosts.some((known) => lower === known || lower.endsWith(`.${known}`));
}

/** The common name for calls of a host or its subdomain; the host itself if it is unknown. */
export function callName(host: string): string {
  return CALL_HOSTS.find((known) => matchesHost(host, [known.host]))?.name ?? host;
}
