import { getAddressKey, type LinkState } from '../model/links.ts';

/** One answer on the way from an address to its page. */
export interface Hop {
  url: string;
  status: number;
  /** Where the answer sends on to, as a whole address. */
  to?: string | undefined;
}

/** What was met at an address: the answers in their order, the title of the last page where it is HTML, or why no answer came. */
export interface Visit {
  hops: readonly Hop[];
  title?: string | undefined;
  /** A sentence part: `no answer in 20 seconds`. */
  failure?: string | undefined;
}

export interface Decision {
  state: LinkState;
  to?: string;
  why?: string;
}

const unclear = (why: string): Decision => ({ state: 'unclear', why });
const gone = (why: string): Decision => ({ state: 'gone', why });

/** Parts of addresses where sites ask who the reader is, or for consent, instead of showing the page. */
const barrier = /^(?:log-?in|sign-?in|sign-?on|sso|auth|oauth2?|authorize|account|accounts|inloggen|aanmelden|anmelden|einloggen|connexion|identification|accedi|iniciar-sesion|consent|cookie-?(?:consent|wall)?|cookies|privacy-?gate|privacy-?wall|captcha|challenge|paywall|subscribe|abonneren|abo)$/i;
const barrierHost = /^(?:login|signin|accounts?|auth|sso|id|consent|myprivacy|privacy)\./i;

/** Parts of addresses, and titles, of pages that say that there is no page, whatever their status says. */
const missingPath = /^(?:404|error-?404|not-?found|page-?not-?found|notfound|niet-?gevonden|nicht-?gefunden|introuvable)(?:\.\w+)?$/i;
const missingTitle = /\b404\b|(?:page|site|article|file|document|content)(?: (?:was|is|could|can))?(?: ?not|n['’]t)(?: be)? (?:found|available|exist)|page (?:no longer exists|does not exist)|^not found\b|pagina (?:niet gevonden|bestaat niet|non trovata|no encontrada)|seite (?:nicht gefunden|existiert nicht)|page (?:introuvable|non trouvée|inexistante)|p[áa]gina no (?:encontrada|existe)|sidan (?:hittades inte|finns inte)|siden (?:blev )?ikke funnet|sivua ei löyd/iu;
const barrierTitle = /^just a moment|attention required|access denied|are you (?:a )?(?:robot|human)|verify(?:ing)? (?:that )?you are|captcha|before you continue|^(?:log|sign) in\b|^inloggen\b|^anmelden\b|^connexion\b|robot check|security check/i;

/**
 * Decides what a visit says about a link. Errs towards "unclear": a page is called gone only where the site itself says so,
 * and fine only where it was shown.
 */
export function decideLink(url: string, { hops, title, failure }: Visit): Decision {
  const last = hops.at(-1);
  if (failure !== undefined || !last) return unclear(failure ?? 'no answer');
  const { status } = last;
  if (status === 404 || status === 410) return gone(`status ${status}`);
  if (status >= 300 && status < 400) return unclear('redirects in circles');
  if ([401, 402, 403, 407, 429, 451, 999].includes(status)) return unclear(`the site refused the check, status ${status}`);
  if (status < 200 || status >= 300) return unclear(`status ${status}`);

  const from = new URL(url);
  const to = new URL(last.url);
  const parts = (address: URL) => address.pathname.split('/').filter(Boolean);
  const moved = getAddressKey(url) !== getAddressKey(last.url);
  if (moved) {
    const added = parts(to).filter((part) => !parts(from).includes(part));
    if (added.some((part) => barrier.test(part)) || (barrierHost.test(to.hostname) && !barrierHost.test(from.hostname))) return unclear('leads to a page for logging in or for consent');
    if (added.some((part) => missingPath.test(part))) return gone('leads to a page that says it is not there');
    if (isHome(to) && !isHome(from)) return gone('leads to the home page');
  }
  if (title !== undefined && missingTitle.test(title)) return gone('the page says that it is not there');
  if (title !== undefined && barrierTitle.test(title)) return unclear('the site asks who is there');
  const permanent = hops.slice(0, -1).every((hop) => hop.status === 301 || hop.status === 308);
  return moved && permanent ? { state: 'moved', to: last.url } : { state: 'fine' };
}

/** Whether an address is the front page of a site or of one of its languages. */
function isHome({ pathname, search }: URL): boolean {
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?)?$/i.test(pathname) && !/[?&](?:p|id|page|article|q)=/.test(search);
}

/** The title of an HTML page from its beginning, with white space in order. Undefined where there is none. */
export function findTitle(html: string): string | undefined {
  const found = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.replace(/&#?\w+;/g, ' ').replace(/\s+/g, ' ').trim();
  return found || undefined;
}
