import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { makeData } from '../unit/timeline/synthetic.ts';
import Page from './Page.astro';

/** The picture and the list that the build would make of so many events. */
export async function renderPage(events: number, seed: number): Promise<{ picture: string; list: string }> {
  const container = await AstroContainer.create();
  const data = makeData(events, seed);
  const render = (part: 'picture' | 'list') => container.renderToString(Page, { props: { data, part }, partial: true });
  return { picture: await render('picture'), list: await render('list') };
}
