export type Pain = 'fine' | 'much' | 'stop';

/** How the break continues after the question about pain. */
export type After = 'here' | 'next' | 'end';

/** What an answer changes about the move, and where the break continues. Never continues a move that hurt. */
export function painAnswer(pain: Pain, wished: After): { change: 'ease' | 'rest' | null; after: After } {
  const change = ({ fine: null, much: 'ease', stop: 'rest' } as const)[pain];
  return { change, after: pain === 'stop' && wished === 'here' ? 'next' : wished };
}
