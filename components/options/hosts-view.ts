import { plural, t } from '../../utils/i18n/messages.ts';
import { CALL_HOSTS, hostOf, matchesHost, MAX_HOSTS } from '../../utils/settings/call-hosts.ts';

const USUAL = CALL_HOSTS.map(({ host }) => host);

/** Why the typed text cannot be added as a host, in words; null if it can. */
export function hostProblem(typed: string, hosts: readonly string[]): string | null {
  const host = hostOf(typed);
  if (host === null) return t('error_hosts_form');
  const known = hosts.find((other) => matchesHost(host, [other]));
  if (known !== undefined) return t('error_hosts_known', known);
  return hosts.length < MAX_HOSTS ? null : plural('error_hosts_many', MAX_HOSTS);
}

export function missesUsualHosts(hosts: readonly string[]): boolean {
  return USUAL.some((host) => !hosts.includes(host));
}

/** The usual hosts, followed by the added ones, as far as there is room. */
export function withUsualHosts(hosts: readonly string[]): string[] {
  return [...USUAL, ...hosts.filter((host) => !USUAL.includes(host))].slice(0, MAX_HOSTS);
}
