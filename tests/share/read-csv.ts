// A reader of RFC 4180 for tests, written apart from the writer. It throws where a line breaks the rules.

/** The records by the names in the first line; a leading byte order mark is no part of the first name. */
export function readCsv(text: string): { columns: string[]; records: Record<string, string>[] } {
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
  const [columns = [], ...rest] = rows;
  for (const cells of rest)
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells; expected ${columns.length}`);
  return {
    columns,
    records: rest.map((cells) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']))),
  };
}
