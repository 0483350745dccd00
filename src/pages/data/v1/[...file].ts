import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getData } from '../_data';

export const getStaticPaths = (async () => {
  const { files } = await getData();
  return files.map(({ path, type, body }) => ({ params: { file: path }, props: { type, body } }));
}) satisfies GetStaticPaths;

/** One file of the published data. */
export const GET: APIRoute = ({ props }) => {
  const { type, body } = props as InferGetStaticPropsType<typeof getStaticPaths>;
  return new Response(body, { headers: { 'content-type': type } });
};
