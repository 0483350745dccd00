/** Lets a label stand within a sentence; abbreviations keep their capitals: `Users read` becomes `users read`, `MDMA` stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
