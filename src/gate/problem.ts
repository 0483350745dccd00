/** Something in the content that has to be mended before the site is built. */
export interface Problem {
  /** Path of the file below the project's folder. */
  file: string;
  line?: number | undefined;
  /** Id of the record, or its place where it has none: `figures[3]`. */
  record?: string | undefined;
  field?: string | undefined;
  /** What is wrong, with the value, and what to write instead. */
  message: string;
}

/** All problems as one text for a person: by file, in the order of lines. */
export function formatReport(problems: readonly Problem[]): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const parts = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, list]) => {
    const lines = list.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(formatProblem);
    return [file, ...lines].join('\n');
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const where = files.size === 1 ? '1 file' : `${files.size} files`;
  return [...parts, `${count} in ${where}. Nothing is built until they are mended.`].join('\n\n');
}

function formatProblem({ line, record, field, message }: Problem): string {
  const place = [line && `line ${line}`, record, field].filter(Boolean).join(', ');
  return `  ${place ? `${place}: ` : ''}${message}`;
}
