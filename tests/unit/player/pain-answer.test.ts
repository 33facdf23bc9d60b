import { expect, test } from 'vitest';
import { painAnswer } from '../../../components/player/pain-answer.ts';

test.each([
  ['fine', 'here', null, 'here'],
  ['fine', 'next', null, 'next'],
  ['fine', 'end', null, 'end'],
  ['much', 'here', 'ease', 'here'],
  ['much', 'next', 'ease', 'next'],
  ['much', 'end', 'ease', 'end'],
  ['stop', 'here', 'rest', 'next'],
  ['stop', 'next', 'rest', 'next'],
  ['stop', 'end', 'rest', 'end'],
] as const)('pain %s, then %s: the move changes by %s, the break goes %s', (pain, wished, change, after) => {
  expect(painAnswer(pain, wished)).toEqual({ change, after });
});
