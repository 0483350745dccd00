/** Rounds a coordinate to a hundredth of a pixel, without a sign at zero. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Escapes a text for an attribute or the content of an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);
}
