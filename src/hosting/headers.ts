/**
 * The rules of a `_headers` file for a site that lives below a path: hosts read that file at their root, so each rule needs the path.
 * The rule for everything stays. Format: https://docs.netlify.com/manage/routing/headers/
 * @param base path with a slash at its beginning: `/gone-dark` or `/gone-dark/`
 */
export function addBase(text: string, base: string): string {
  const below = base.replace(/\/$/, '');
  return text.replace(/^\/(?!\*$).*$/gm, (rule) => below + rule);
}
