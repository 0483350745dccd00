import type { StoredQuote } from '../model/excerpt';

/** Gives the quotes of a page by id; they are fetched when they are first asked for, and again if that failed. */
export function makeQuoteFile(address: string): () => Promise<Record<string, StoredQuote>> {
  let quotes: Promise<Record<string, StoredQuote>> | undefined;
  const load = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`No quotes: ${response.status}`);
    return (await response.json()) as Record<string, StoredQuote>;
  };
  return () => {
    quotes ??= load();
    quotes.catch(() => (quotes = undefined));
    return quotes;
  };
}
