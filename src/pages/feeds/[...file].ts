import type { APIRoute, GetStaticPaths } from 'astro';
import { answerWith, getFollowing } from './_following';

export const getStaticPaths = (async () => (await getFollowing()).files.filter(({ path }) => path.startsWith('/feeds/')).map(({ path }) => ({ params: { file: path.slice('/feeds/'.length) } }))) satisfies GetStaticPaths;

/** A feed, a calendar, or the list of all feeds. */
export const GET: APIRoute = ({ params }) => answerWith(`/feeds/${params['file']!}`);
