import { csvFormatRow } from 'd3';

/** Separates the items of a list within a cell. */
export const listSeparator = '|';

/**
 * Writes rows as CSV: UTF-8, a header, CRLF after each line, quotes where RFC 4180 wants them. https://www.rfc-editor.org/rfc/rfc4180
 * null and an empty list are an empty cell. The browser uses it too. Throws where the item of a list has the separator in it.
 */
export function formatCsv(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = [[...columns], ...rows.map((row) => columns.map((column) => formatCell(row[column])))];
  return lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  const torn = value.find((item) => String(item).includes(listSeparator));
  if (torn !== undefined) throw new Error(`"${String(torn)}" can't be part of a list in CSV: it has "${listSeparator}" in it, which separates the items.`);
  return value.join(listSeparator);
}

/** Writes rows as JSON, a record a line: small, and a change shows in the line that changed. */
export function formatRows(rows: readonly object[]): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';
}

/** Whether a spreadsheet program may take a text for a formula. https://owasp.org/www-community/attacks/CSV_Injection */
export function isFormulaLike(value: unknown): boolean {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value);
}
