import robotsParser from 'robots-parser';
import { findTitle, type Hop, type Visit } from './decide.ts';

/** How visits are made. Times are in milliseconds. */
export interface Manners {
  /** Says who asks, and where that is explained. */
  userAgent: string;
  /** Rest between two requests to one host. */
  pause: number;
  /** Time limit for one request. */
  timeout: number;
  /** Hosts that are asked at the same time. */
  hosts: number;
}

/** So many redirects are followed. */
const maxHops = 8;
/** A title stands near the beginning: no more than this is read of a page (bytes). */
const maxBytes = 200_000;
/** Longest rest that a site's robots.txt can ask for (milliseconds). */
const maxPause = 30_000;

type Robots = ReturnType<typeof robotsParser>;

/** Visits addresses: one request to a host at a time, with a rest between two, several hosts side by side, and never where robots.txt says no. */
export class Visitor {
  #manners: Manners;
  #turns = new Map<string, Promise<unknown>>();
  #robots = new Map<string, Promise<Robots | 'closed'>>();
  /** Rests that sites ask for, by origin (milliseconds). */
  #delays = new Map<string, number>();

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /** Visits all addresses and hands on each result as it comes. Addresses of one host go one after another. */
  async visitAll(urls: readonly string[], onVisit: (url: string, visit: Visit) => void): Promise<void> {
    const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
    const work = async () => {
      for (let list = hosts.shift(); list; list = hosts.shift()) for (const url of list) onVisit(url, await this.visit(url));
    };
    await Promise.all(Array.from({ length: this.#manners.hosts }, work));
  }

  /** Follows an address to its page. Never throws: what goes wrong is part of the visit. */
  async visit(url: string): Promise<Visit> {
    const hops: Hop[] = [];
    try {
      for (let next = url; hops.length <= maxHops; ) {
        if (!(await this.#isAllowed(next))) return { hops, failure: 'the site asks programs to stay away (robots.txt)' };
        const answer = await this.#ask(next);
        hops.push({ url: next, status: answer.status, ...(answer.to !== undefined && { to: answer.to }) });
        if (answer.to === undefined) return { hops, ...(answer.title !== undefined && { title: answer.title }) };
        next = answer.to;
      }
      return { hops };
    } catch (error) {
      return { hops, failure: describeFailure(error, this.#manners.timeout) };
    }
  }

  /** Asks for the head first, and for the page where a server doesn't know how to answer that, or where the title has to be read. */
  async #ask(url: string): Promise<{ status: number; to?: string | undefined; title?: string | undefined }> {
    const head = await this.#request(url, 'HEAD', async (response) => summarize(url, response));
    if (head.to !== undefined || head.status === 429 || (head.status < 300 && !head.html)) return head;
    return this.#request(url, 'GET', async (response) => {
      const answer = summarize(url, response);
      return answer.html && answer.to === undefined ? { ...answer, title: findTitle(await readStart(response)) } : answer;
    });
  }

  async #isAllowed(url: string): Promise<boolean> {
    const { origin } = new URL(url);
    let robots = this.#robots.get(origin);
    if (!robots) this.#robots.set(origin, (robots = this.#readRobots(origin)));
    const rules = await robots;
    return rules !== 'closed' && rules.isAllowed(url, this.#manners.userAgent) !== false;
  }

  /** The rules of a site. As RFC 9309 has it: no file allows all, a server in trouble allows nothing for now. */
  async #readRobots(origin: string): Promise<Robots | 'closed'> {
    const url = `${origin}/robots.txt`;
    const { status, text } = await this.#request(url, 'GET', async (response) => ({ status: response.status, text: response.ok ? await readStart(response) : '' }), 'follow');
    if (status >= 500) return 'closed';
    const rules = robotsParser(url, text);
    this.#delays.set(origin, (rules.getCrawlDelay(this.#manners.userAgent) ?? 0) * 1000);
    return rules;
  }

  /** Makes one request when its host's turn has come. */
  async #request<Result>(url: string, method: 'HEAD' | 'GET', read: (response: Response) => Promise<Result>, redirect: 'manual' | 'follow' = 'manual'): Promise<Result> {
    const { host, origin } = new URL(url);
    const { userAgent, timeout } = this.#manners;
    const run = async () => {
      const response = await fetch(url, { method, redirect, headers: { 'user-agent': userAgent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' }, signal: AbortSignal.timeout(timeout) });
      try {
        return await read(response);
      } finally {
        if (response.body && !response.body.locked) await response.body.cancel();
      }
    };
    const result = (this.#turns.get(host) ?? Promise.resolve()).then(run);
    // The next request to this host waits for the end of this one and for the rest after it.
    this.#turns.set(host, result.catch(() => undefined).then(() => rest(this.#getPause(origin))));
    return result;
  }

  /** The rest after a request: ours, or a longer one that the site's rules ask for. */
  #getPause(origin: string): number {
    const { pause } = this.#manners;
    return Math.max(pause, Math.min(this.#delays.get(origin) ?? 0, maxPause));
  }
}

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function summarize(url: string, { status, headers }: Response): { status: number; to: string | undefined; html: boolean } {
  const location = headers.get('location');
  const redirects = status >= 300 && status < 400 && location !== null;
  return { status, to: redirects ? new URL(location, url).href : undefined, html: /\bx?html\b/i.test(headers.get('content-type') ?? '') };
}

/** The beginning of a page as text. Titles in other encodings than UTF-8 come out garbled in their accents only. */
async function readStart(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length < maxBytes) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await reader?.cancel();
  return new TextDecoder().decode(Buffer.concat(parts));
}

function describeFailure(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer in ${timeout / 1000} seconds`;
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  if (cause?.code && /CERT|TLS|SSL|SELF_SIGNED|VERIFY/.test(cause.code)) return 'the connection is not secure';
  return cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN' ? 'the host was not found' : 'no answer';
}
