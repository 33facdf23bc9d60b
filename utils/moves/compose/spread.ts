export interface Spreadable {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shares `total` out by weight, each part within its limits: what one part cannot take goes to the others. If the limits make
 * that impossible, every part is at its least or at its most.
 */
export function spread(parts: readonly Spreadable[], total: number): number[] {
  const at = (scale: number): number[] =>
    parts.map(({ weight, least, most }) => Math.min(most, Math.max(least, weight * scale)));
  const sum = (scale: number): number => {
    let all = 0;
    for (const { weight, least, most } of parts) all += Math.min(most, Math.max(least, weight * scale));
    return all;
  };
  let low = 0;
  let high = 1;
  while (sum(high) < total && high < 1e6) high *= 2;
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (sum(middle) < total) low = middle;
    else high = middle;
  }
  return at(high);
}
