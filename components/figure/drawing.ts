/**
 * A picture as data: tag, attributes, children. Pictures are never HTML strings, because the add-on stores refuse
 * pages that set `innerHTML`.
 */
export type Drawing = readonly [
  tag: 'path' | 'g' | 'circle' | 'rect',
  attributes: Readonly<Record<string, string>>,
  ...children: Drawing[],
];
