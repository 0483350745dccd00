import type { Source } from '../../../src/schemas/source.ts';

/** A source with what every one has, and what the test is about. */
export function makeSource(some: Partial<Source> = {}): Source {
  return { id: 's1', publisher: 'Example Daily', title: 'Police read along', url: 'https://example.org/police', published: '2024-09-18', language: 'en', kind: 'news', seen: true, ...some };
}
