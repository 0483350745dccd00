/** What surrounds the words of a quote, as plain text and as HTML; the words go where `{text}` stands. */
export interface QuoteFrame {
  plain: string;
  html: string;
}

/** A quote on the site as its file has it: the words, and the frame around them. */
export interface StoredQuote extends QuoteFrame {
  text: string;
}

const slot = '{text}';

/** Puts words into a frame: those of the quote itself, or the part of them that a reader has selected. */
export function fillFrame(frame: QuoteFrame, text: string): QuoteFrame {
  return { plain: frame.plain.replace(slot, () => text), html: frame.html.replace(slot, () => escapeHtml(text)) };
}

/** Makes a text safe to stand in HTML, also in an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
