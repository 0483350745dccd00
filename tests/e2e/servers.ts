import { below, root } from '../site/builds.ts';

/** First of the two ports that the tests serve the site on. */
const port = Number(process.env.TEST_PORT || 4411);

/** The site at the root of a host, and below a path. */
export const servers = [root, below].map((build, index) => ({ build, port: port + index, origin: `http://localhost:${port + index}` })) as [Server, Server];

interface Server {
  build: typeof root | typeof below;
  port: number;
  origin: string;
}
