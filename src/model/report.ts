import type { PartialDate } from './partial-date.ts';

/** Where errors are reported: the address of a repository with issue forms, a mail address, both or neither. */
export interface ReportPlaces {
  repository: string | undefined;
  contact: string | undefined;
}

/** The line in which someone found an error. */
export interface ReportedLine {
  /** Title of the entry. */
  entry: string;
  /** Id of the line; left out where the report is about the whole entry. */
  id?: string | undefined;
  /** Day of the entry's version. */
  version: PartialDate;
  /** The line's lasting address. */
  address: string;
}

/**
 * Addresses that open a report with the line filled in; undefined where there is no such place.
 * The issue form is .github/ISSUE_TEMPLATE/error.yml: its fields are filled by their ids
 * (https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query).
 * Mail as in RFC 6068: spaces are %20, lines end with %0D%0A.
 */
export function formatReport({ repository, contact }: ReportPlaces, { entry, id, version, address }: ReportedLine): { issue: string | undefined; mail: string | undefined } {
  const title = `Error in ${entry}${id ? `: ${id}` : ''}`;
  const fields = { template: 'error.yml', title, entry, record: id ?? 'the whole entry', version, address };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const body = [`Entry: ${entry}`, `Line: ${fields.record}`, `Version: ${version}`, `Address: ${address}`, '', 'What is wrong:', '', 'Which source says so:', ''].join('\r\n');
  return {
    issue: repository && `${repository}/issues/new?${query}`,
    mail: contact && `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`,
  };
}
