// What the whole page needs on paper: its style sheet, and all members in a table. Fetched once the page is ready, since a
// page can't wait for a file when it is printed.
import { unsafeCSS } from 'lit';
import css from './styles/paper.css?inline';

export { plainTable } from './table/plain-table.ts';
export const paperStyles = unsafeCSS(css);
