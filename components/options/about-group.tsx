import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/messages.ts';
import type { PagePort } from '../../utils/ports/page.ts';
import { GroupFrame } from './group.tsx';
import { newestOf, piecesOf } from './plain-markdown.ts';
import type { Piece } from './plain-markdown.ts';

type DocumentName = Parameters<PagePort['readDocument']>[0];

const DOCUMENTS = [
  ['CHANGELOG.md', 'options_about_new'],
  ['PRIVACY.md', 'options_about_privacy'],
  ['LICENSE', 'options_about_licence'],
] as const satisfies readonly (readonly [DocumentName, string])[];

/** The version of Instep, and the project's own documents. They ship with the extension. */
export function AboutGroup({ port }: { port: PagePort }): VNode {
  return (
    <GroupFrame id="about" intro={t('options_about_intro', port.version())} onReset={null}>
      <div class="block about" data-option="about">
        {DOCUMENTS.map(([name, title]) => (
          <Document key={name} name={name} title={t(title)} port={port} />
        ))}
      </div>
    </GroupFrame>
  );
}

/** A document that is loaded when opened. */
function Document({ name, title, port }: { name: DocumentName; title: string; port: PagePort }): VNode {
  const [pieces, setPieces] = useState<readonly Piece[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    if (pieces !== null) return;
    try {
      const all = piecesOf(await port.readDocument(name));
      setPieces(name === 'CHANGELOG.md' ? newestOf(all) : all.filter(({ kind }, at) => at > 0 || kind !== 'heading'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details class="document" onToggle={(event) => event.currentTarget.open && void open()}>
      <summary>{title}</summary>
      {hasFailed && <p role="status">{t('options_about_failed')}</p>}
      <div class="document-text" lang="en" dir="ltr">
        {pieces?.map((piece, at) => (
          <PieceView key={at} piece={piece} />
        ))}
      </div>
    </details>
  );
}

function PieceView({ piece }: { piece: Piece }): VNode {
  switch (piece.kind) {
    case 'heading':
      return <h3 class="heading">{piece.text}</h3>;
    case 'text':
      return <p>{piece.text}</p>;
    case 'list':
      return (
        <ul>
          {piece.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {piece.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {piece.rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
