export type Pain = 'fine' | 'much' | 'stop';

/** How the break goes on after the question how strong it was. */
export type After = 'here' | 'next' | 'end';

/** What an answer does to the move, and where the break goes. A move that hurt is never gone on with. */
export function painAnswer(pain: Pain, wished: After): { change: 'ease' | 'rest' | null; after: After } {
  const change = ({ fine: null, much: 'ease', stop: 'rest' } as const)[pain];
  return { change, after: pain === 'stop' && wished === 'here' ? 'next' : wished };
}
