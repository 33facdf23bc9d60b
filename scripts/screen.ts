/** Whether windows can be seen; on Linux a program learns it from its environment. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
