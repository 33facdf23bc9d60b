import type { VNode } from 'preact';
import type { Link } from './library-move.ts';

/** Links to further pages, under a heading. */
export function LinkList({ heading, links }: { heading: string; links: readonly Link[] }): VNode {
  return (
    <section>
      <h2 class="heading">{heading}</h2>
      <ul class="lib-links">
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
