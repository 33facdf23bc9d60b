import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtMessages } from '../../../scripts/locale-files.ts';
import type { Pseudo } from '../../../scripts/locale-files.ts';

/** The part of a manifest that matters here. */
export interface Manifest {
  readonly version: string;
  readonly permissions?: readonly string[];
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

// The id of an extension follows from its key alone; no signature is made with it.
const TEST_KEY = Buffer.from('A public key of no one, for builds that are only tested.').toString('base64');

export function readManifest(dir: string): Manifest {
  // Our own build wrote it.
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
}

/** Fills `copy` with the build in `dir`, with the given fields in its manifest. */
export function copyBuild(dir: string, copy: string, fields: Partial<Manifest> = {}): void {
  const manifest = { ...readManifest(dir), ...fields };
  if (dir !== copy) {
    mkdirSync(copy, { recursive: true });
    for (const name of readdirSync(copy)) rmSync(join(copy, name), { recursive: true, force: true });
    cpSync(dir, copy, { recursive: true });
  }
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
}

/** As {@link copyBuild}, with a key, so that the id is the same wherever the copy lies; gives the id. */
export function copyChromiumBuild(dir: string, copy: string, fields: Partial<Manifest> = {}): string {
  const key = readManifest(dir).key ?? TEST_KEY;
  copyBuild(dir, copy, { ...fields, key });
  return chromiumId(key);
}

/** Gives the texts of a copy in a pseudo-language. */
export function giveLanguage(copy: string, language: Pseudo | null | undefined): void {
  if (!language) return;
  const file = join(copy, '_locales/en/messages.json');
  writeFileSync(file, builtMessages(readFileSync(file, 'utf8'), language));
}

/** The given version with its last number raised by one. */
export function nextVersion(version: string): string {
  return version.replace(/\d+$/, (last) => String(Number(last) + 1));
}

function chromiumId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return Array.from(digest.slice(0, 32))
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}

/**
 * Makes the profile remember an extension that was loaded over the protocol, which a browser forgets
 * on exit, so that the next launch is a restart and not another installation.
 */
export function rememberExtension(profileDir: string, id: string, copy: string): void {
  const permissions = {
    api: readManifest(copy).permissions ?? [],
    explicit_host: [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  const entry = {
    account_extension_type: 0,
    active_permissions: permissions,
    commands: {},
    content_settings: [],
    creation_flags: 38,
    disable_reasons: [],
    first_install_time: '13370000000000000',
    from_webstore: false,
    granted_permissions: permissions,
    incognito_content_settings: [],
    incognito_preferences: {},
    location: 4,
    last_update_time: '13370000000000000',
    newAllowFileAccess: true,
    preferences: {},
    regular_only_preferences: {},
    state: 1,
    was_installed_by_default: false,
    was_installed_by_oem: false,
    withholding_permissions: false,
  };
  for (const name of ['Preferences', 'Secure Preferences']) {
    changePreferences(profileDir, name, (extensions) => {
      const settings = asRecord(extensions['settings']);
      // What the browser noted itself counts (its listeners, a granted permission), except the flag
      // 0x8000 among the creation flags: with it the browser drops the extension at the next launch.
      settings[id] = { ...entry, ...asRecord(settings[id]), creation_flags: 38, path: copy };
      const ui = name === 'Preferences' ? { ui: { ...asRecord(extensions['ui']), developer_mode: true } } : {};
      return { ...extensions, settings, ...ui };
    });
  }
}

function changePreferences(
  profileDir: string,
  name: string,
  change: (extensions: Record<string, unknown>) => Record<string, unknown>,
): void {
  const file = join(profileDir, 'Default', name);
  const preferences = existsSync(file) ? asRecord(JSON.parse(readFileSync(file, 'utf8'))) : {};
  preferences['extensions'] = change(asRecord(preferences['extensions']));
  mkdirSync(join(profileDir, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

/** Puts the extension's icon into the toolbar of a profile that is not in use. */
export function pinExtension(profileDir: string, id: string): void {
  changePreferences(profileDir, 'Preferences', (extensions) => ({ ...extensions, pinned_extensions: [id] }));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
