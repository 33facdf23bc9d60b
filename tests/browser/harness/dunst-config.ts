import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the path of a configuration in which nothing expires and buttons come from a menu of ours. */
export function writeDunstConfig(dir: string): string {
  const menu = join(dir, 'menu');
  // The last command must succeed even without a match, or the service would log a failure only.
  const script = `#!/bin/sh\ncat > '${dir}/lines'\ngrep -F -f '${dir}/choice' '${dir}/lines'\nmv '${dir}/lines' '${dir}/offered'\n`;
  writeFileSync(menu, script);
  chmodSync(menu, 0o755);
  const file = join(dir, 'dunstrc');
  const config = [
    '[global]',
    'width = (200, 420)',
    'height = 300',
    'origin = bottom-right',
    'offset = 20x20',
    'notification_limit = 0',
    'idle_threshold = 0',
    'indicate_hidden = no',
    'markup = no',
    'format = "%s\\n%b"',
    'word_wrap = yes',
    'stack_duplicates = false',
    'show_indicators = no',
    `dmenu = ${menu}`,
    'mouse_left_click = do_action',
    'mouse_middle_click = do_action',
    'mouse_right_click = close_current',
    '[stay]',
    'summary = *',
    'timeout = 0',
    'fullscreen = show',
    'override_dbus_timeout = 0',
    '',
  ];
  writeFileSync(file, config.join('\n'));
  return file;
}
