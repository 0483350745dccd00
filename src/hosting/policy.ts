const policyPattern = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;

/**
 * Narrows the Content-Security-Policy of a frame to what frames do: read their own styles, fonts, scripts and data.
 * Nothing may stand inline in a frame, so it needs no hashes.
 * @param html the built page
 * @param file its name, for messages
 * @throws where the page has no policy, or has scripts or styles inline that the narrow one would refuse
 */
export function narrowPolicy(html: string, file: string): string {
  if (!policyPattern.test(html)) throw new Error(`${file} has no Content-Security-Policy to narrow. Frames get theirs from Astro: see security.csp in astro.config.mjs.`);
  if (/<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\sstyle="|\son\w+="/.test(html)) throw new Error(`${file} has a script or a style inline, which the policy of frames refuses. Put it into a file of its own.`);
  const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"].join('; ');
  return html.replace(policyPattern, (_, before: string, __: string, after: string) => `${before}${policy}${after}`);
}
