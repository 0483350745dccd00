import type { APIRoute } from 'astro';
import { answerWith } from './feeds/_following';

/** The Atom feed of entries, newest first. Its dates are those of publication here, never of events. */
export const GET: APIRoute = () => answerWith('/feed.xml');
