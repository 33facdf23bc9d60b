/** A part of a project document, as far as Instep displays it. */
export type Piece =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** A line without its markup: the text of links, and code and bold as plain words. */
function plainLine(line: string): string {
  return line
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\*{1,2}([^*]+)\*{1,2}/g, '$1')
    .trim();
}

const cellsOf = (row: string): string[] => row.split('|').slice(1, -1).map(plainLine);

/** The parts of a document: headings, paragraphs, lists and tables. Empty lines separate the blocks. */
export function piecesOf(document: string): Piece[] {
  return document
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): Piece => {
      const heading = /^(#+) (.+)$/.exec(block);
      if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: plainLine(heading[2] ?? '') };
      const lines = block.split('\n');
      if (block.startsWith('- '))
        return { kind: 'list', items: lines.map((line) => plainLine(line.replace(/^- /, ''))) };
      if (block.startsWith('|')) {
        const [head = '', , ...rows] = lines;
        return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
      }
      return { kind: 'text', text: plainLine(lines.join(' ')) };
    });
}

/** The content of a change log's newest section, below the version heading. */
export function newestOf(changes: readonly Piece[]): Piece[] {
  const versions = changes.flatMap((piece, at) => (piece.kind === 'heading' && piece.level === 2 ? [at] : []));
  const [first, second] = versions;
  return first === undefined ? [] : changes.slice(first + 1, second);
}
