// A reader of RFC 4180 for tests, written apart from the writer. It throws where a line breaks the rules.

/**
 * The records by the ids in the first line, which stand alone or behind a title: "Region [name]". A leading byte order
 * mark is no part of the first.
 */
export function readCsv(text: string): {
  heads: string[];
  columns: string[];
  records: Record<string, string>[];
} {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at++;
      while (!(text[at] === '"' && text[at + 1] !== '"')) {
        if (at >= text.length) throw new Error('A quoted cell has no end');
        if (text[at] === '"') at++;
        value += text[at++];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`A bare ${text[at]} at ${at}`);
        value += text[at++];
      }
    }
    row.push(value);
    if (text[at] === ',') {
      at++;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`No CRLF at ${at}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  const [heads = [], ...rest] = rows;
  const columns = heads.map((head) => /\[(\w+)\]$/.exec(head)?.[1] ?? head);
  for (const cells of rest)
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells; expected ${columns.length}`);
  return {
    heads,
    columns,
    records: rest.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']))),
  };
}
